<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
  <context>
    <name>tickdeck</name>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>% of the day</source>
      <comment>unit</comment>
      <translation>%（占全天）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>%, negative for a fall</source>
      <translation>%，负数为跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>--symbols names no instrument that can be had: {summary}</source>
      <translation>--symbols 没有可用的证券：{summary}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>--symbols names no instrument; give codes with commas between, or @ and a file.</source>
      <translation>--symbols 没有指明证券；请用逗号分隔代码，或用 @ 加文件名指明。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <location filename="../../desktop/tickdeck/gui/tables/drag_view.py" />
      <source>1 instrument</source>
      <translation>1 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>1 line left out</source>
      <translation>略去 1 行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>1 minute {one}, 5 minutes {five}</source>
      <translation>1 分钟 {one}，5 分钟 {five}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>1 warning or worse</source>
      <translation>1 条警告或错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>2.5m is 2,500,000</source>
      <translation>2.5m 或 250万 即 2,500,000</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>250 or 1.5m</source>
      <translation>250 或 1.5m</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>3 min</source>
      <translation>3 分钟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>5 minutes</source>
      <translation>5 分钟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>5-min change</source>
      <comment>after the words size and colour</comment>
      <translation>5分钟涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>5-minute change</source>
      <translation>5 分钟涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>560 names, no key, no network; none of the prices are real.</source>
      <translation>560 只证券，无需密钥和网络；价格均为虚构。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>&gt;2%  turnover&gt;10m  tech</source>
      <translation>&gt;2%  成交额&gt;1000万  科技</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/bar_painter.py" />
      <source>A</source>
      <comment>letter that marks an auction</comment>
      <translation>竞</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>A click filters the rows (Ctrl+F)</source>
      <translation>单击可筛选各行（Ctrl+F）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>A code or a part of a name; Down shows what fits</source>
      <translation>代码或名称的一部分；按 ↓ 显示匹配的证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>A double click renames it, a drag moves it, and its menu does the rest.</source>
      <translation>双击可重命名，拖动可移动，其余操作在菜单中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>A journal could not be sealed ({why}); it is kept as {aside}, and “tickdeck recover” with that path will try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一个日志文件未能封存（{why}）；已保留为 {aside}，以该路径运行“tickdeck recover”可重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/seal_result.py" />
      <source>A journal was damaged: {count} bytes of it could not be sealed; it is kept as {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一个日志文件已损坏：其中 {count} 字节未能封存；原文件保留为 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/seal_result.py" />
      <source>A journal was damaged: {count} bytes of it could not be sealed; of {ticks} ticks it is unknown whose they are; it is kept as {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一个日志文件已损坏：其中 {count} 字节未能封存；另有 {ticks} 笔成交不明所属证券；原文件保留为 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>A list holds at most {most} instruments, and the text has {count} lines.</source>
      <translation>每个列表最多 {most} 只证券，而这段文字有 {count} 行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>A list holds at most {most} instruments, and the text has {count} words.</source>
      <translation>每个列表最多 {most} 只证券，而这段文字有 {count} 个词。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A list holds at most {most} instruments; these are {count} more.</source>
      <translation>每个列表最多 {most} 只证券；这里还要加入 {count} 只。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A list holds at most {most} instruments; these are {count}.</source>
      <translation>每个列表最多 {most} 只证券；这里有 {count} 只。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>A list needs a name.</source>
      <translation>列表需要名称。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>A market made up on this computer; nothing of it is real.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机模拟的市场，一切并非真实。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>A market terminal that records every tick.</source>
      <translation>录制每一笔成交的行情终端。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>A move within 60 seconds against what the price usually moves, with volume behind it.</source>
      <translation>60 秒内的价格变动，与平常的变动幅度比较，并有成交量配合。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table_file.py" />
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A note has at most {count} characters.</source>
      <translation>备注最多 {count} 个字符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>A note has at most {most} characters.</source>
      <translation>备注最多 {most} 个字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/earlier_today.py" />
      <source>A part of what was recorded earlier today is not sealed, and missing in the day's volumes, highs and lows.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>今日较早的部分录制尚未封存，未计入当日成交量及高低位。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>A proxy is of one of the kinds {kinds}.</source>
      <translation>代理服务器的类型须为 {kinds} 之一。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>A proxy is written with its kind, as in http://host:8080 or socks5://host:1080; or it is “system” or “none”.</source>
      <translation>代理服务器须连同类型填写，例如 http://host:8080 或 socks5://host:1080；也可填“system”或“none”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>A quotation mark is missing.</source>
      <translation>缺少一个引号。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>A simulated Hong Kong market</source>
      <translation>模拟香港市场</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>A simulated market: none of these prices are real.</source>
      <translation>模拟市场：这些价格均为虚构。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>A size in GB is needed, such as 200 or 1.5.</source>
      <translation>请输入以 GB 为单位的大小，例如 200 或 1.5。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>A size is a number such as 500, 10k or 1.5m.</source>
      <translation>数量须为数字，例如 500、10k 或 1.5m。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>A size such as 250, 20k or 1.5m; Enter shows bars of it</source>
      <translation>数量，例如 250、20k 或 1.5m；按 Enter 即以此显示 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>A title, or nothing</source>
      <translation>标题，可留空</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>A token has no spaces and no line breaks.</source>
      <translation>令牌不含空格或换行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>A whole number of days is needed, such as 90.</source>
      <translation>请输入整数天数，例如 90。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>A workspace needs a name.</source>
      <translation>工作区必须有名称。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>About Tickdeck</source>
      <translation>关于 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} tick</source>
      <translation>约 {count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} tick, {size}</source>
      <translation>约 {count} 笔成交，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} ticks</source>
      <translation>约 {count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} ticks, {size}</source>
      <translation>约 {count} 笔成交，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {size}</source>
      <translation>约 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Accelerating volume</source>
      <translation>成交量递增</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>Actions</source>
      <comment>what the palette offers</comment>
      <translation>操作</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_kinds.py" />
      <source>Activity</source>
      <translation>成交活跃度</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Add a whole list</source>
      <translation>添加整个列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Add all of {name} to this list ({count})</source>
      <translation>把“{name}”全部加入此列表（{count}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Add instruments</source>
      <translation>添加证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Add instruments…</source>
      <translation>添加证券…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Add the tile's instrument to a list</source>
      <translation>将所选证券添加到列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Add to a list…</source>
      <translation>添加到列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Add to another list</source>
      <translation>添加到其他列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added a separator to {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已在“{list}”中添加分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added {code} to {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已将 {code} 添加到“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added {count} instruments to {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已将 {count} 只证券添加到“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Address of the feed</source>
      <translation>行情源地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Address of the proxy</source>
      <translation>代理服务器地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Advanced</source>
      <translation>更多选项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Against the previous close, or the day's first print where none is known.</source>
      <translation>相对昨收价；如未知，则相对当日首笔成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Against the previous close, or today's first recorded print where none is known: marked with ~ and
sorted last while others have one.</source>
      <translation>相对昨收；昨收未知时，相对今日首笔已录制成交：以 ~ 标示，
若其他证券有昨收，则排在最后。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Against the previous close.</source>
      <translation>相对昨收价。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Against the price when the minute five minutes ago was over.</source>
      <translation>相对五分钟前该分钟的收盘价。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Age</source>
      <translation>距今</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Age of its last tick.</source>
      <translation>最后一笔成交距今多久。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Alarm</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>警报</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Alert</source>
      <translation>提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Alert, while you were away</source>
      <translation>离开期间的提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>Alerts</source>
      <translation>提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} beyond the first {most}: {count}; they were left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中超出前 {most} 个的提醒：{count} 个；已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} that cannot be used: {count}; they stay in the file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中无法使用的提醒：{count} 个；仍保留在文件中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} with an id that another one has: {count}; the first of each is used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中编号重复的提醒：{count} 个；各取第一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/windowed_run.py" />
      <source>Alerts, thresholds and workspaces belong to another Tickdeck that uses {path}: what is changed of them here is not kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>提醒、阈值及工作区属于另一个使用 {path} 的 Tickdeck：在此的更改不会保存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/crumbs.py" />
      <source>All</source>
      <comment>sectors</comment>
      <translation>全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>All are live.</source>
      <translation>全部实时。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>All choices of the heat map</source>
      <translation>热力图的所有选项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>All choices of the heat map (M)</source>
      <translation>热力图的所有选项（M）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>All instruments, the most unusual now on top (Ctrl+E switches)</source>
      <translation>所有证券，当前最异常的排在最前（Ctrl+E 切换）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_tabs.py" />
      <source>All lists</source>
      <translation>所有列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>All of one size, those without a trade included.</source>
      <translation>大小一律相同，包括尚无成交的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>All of them</source>
      <comment>instruments</comment>
      <translation>全部证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>All sectors</source>
      <translation>所有行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>All that can be read of {path} is sealed already, as {sealed}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 可读取的内容已全部封存为 {sealed}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>All {count} are on {list} already.</source>
      <translation>{count} 只证券均已在“{list}”中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/config.py" />
      <source>AllTick currencies</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>AllTick 外汇</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>AllTick, live</source>
      <translation>AllTick 实时行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Allow writing there</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请开放写入权限</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Alone</source>
      <comment>a panel without a link group</comment>
      <translation>独立</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca allows no further connection with this key; another program may use it. Waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 不允许用此密钥再建立连接；可能有另一程序正在使用。正在等待。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca answered the connection with HTTP {status}; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 以 HTTP {status} 响应连接；正在等待。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca answered {code}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 返回 {code}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca closed the connection because data was not read fast enough; trying again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>数据读取不够快，Alpaca 已断开连接；正在重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca did not get the login in time; trying again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 未能及时收到登录；正在重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not accept the key and the secret; give others under Connection….</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 不接受此密钥及密码；请在“连接…”中另行提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not give this subscription so many instruments at a time.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>此 Alpaca 订阅不能同时获取这么多证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not have this kind of data on this stream; choose another plan.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 在此数据流没有这类数据；请选择其他套餐。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not have this stream at this address (HTTP {status}); check the plan and --url.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 在此地址没有这个数据流（HTTP {status}）；请检查套餐及 --url。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not understand a request.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 无法理解其中一项请求。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca has an error of its own; trying again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 自身出错；正在重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/history.py" />
      <source>Alpaca refused the question</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 拒绝查询</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca says that this connection has logged in already; try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 表示此连接已经登录；请重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca wants a login; give both under Connection… or in the environment.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 要求登录；请在“连接…”或环境变量中提供密钥及密码。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/credentials.py" />
      <source>Alpaca's token must be the API key and the secret key with a colon between them, KEY:SECRET; both are shown once when they are made on Alpaca's dashboard.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 的令牌须为 API 密钥及密码，以冒号分隔，即 KEY:SECRET；两者只在 Alpaca 网站生成时显示一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>An alert needs an instrument.</source>
      <translation>提醒须指定证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>An instrument stands twice on the list “{list}”.</source>
      <translation>列表“{list}”中有证券重复。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>And {count} more.</source>
      <translation>另有 {count} 项。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/in_use_text.py" />
      <source>Another Tickdeck has recorded into this folder since {time}, so nothing is recorded here; close it, or record into another folder.</source>
      <translation>另一个 Tickdeck 自 {time} 起录制到此文件夹，此处不录制；请关闭该程序，或录制到其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Another Tickdeck has recorded into this folder since {time}.</source>
      <translation>另一个 Tickdeck 自 {time} 起录制到此文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>Another Tickdeck has sealed {path} while it was recorded; it goes on anew.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制期间，另一个 Tickdeck 已封存 {path}；已重新开始录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Another Tickdeck is recording into this folder, and only one may.</source>
      <translation>另一个 Tickdeck 正在此文件夹录制，而同一时间只能有一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/in_use_text.py" />
      <source>Another Tickdeck is recording into this folder, so nothing is recorded here; close it, or record into another folder.</source>
      <translation>另一个 Tickdeck 正录制到此文件夹，此处不录制；请关闭该程序，或录制到其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/errors.py" />
      <source>Another Tickdeck is recording into {folder} ({owner}); close it, or choose another folder with --data-dir.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>另一个 Tickdeck 正在录制到 {folder}（{owner}）；请关闭它，或用 --data-dir 选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/errors.py" />
      <source>Another Tickdeck is recording into {folder}; close it, or choose another folder with --data-dir.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>另一个 Tickdeck 正在录制到 {folder}；请关闭它，或用 --data-dir 选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Another folder to record into</source>
      <translation>另一个录制文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Answer</source>
      <translation>应答</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Apr</source>
      <comment>month</comment>
      <translation>4月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Arrows move, Enter does the marked one, Escape closes.</source>
      <translation>方向键移动，Enter 执行所选，Esc 关闭。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>As CSV, Parquet or one HDF5 file</source>
      <translation>导出为 CSV、Parquet 或单个 HDF5 文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>As described in articles only; nobody has confirmed that this address exists.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>仅见于文章；此地址未经证实。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>As large as the quantity traded today.</source>
      <translation>面积按今日成交量。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>As large as the value traded today, in the instrument's currency.</source>
      <translation>面积按今日成交额，以证券货币计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>As large as what one board lot costs at the previous close, or the last price where none is known.</source>
      <translation>面积按一手的价值，以昨收价计；如未知，则以现价计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>As the desktop is</source>
      <translation>跟随桌面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Ask</source>
      <translation>卖价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Ask less bid in ten-thousandths of the price in the middle.</source>
      <translation>卖价减买价，以中间价的万分比表示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Ask less bid, in {currency}.</source>
      <translation>卖价减买价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Asked</source>
      <translation>已请求</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>At least</source>
      <translation>至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Aug</source>
      <comment>month</comment>
      <translation>8月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>Away: it happened while Tickdeck was not running.</source>
      <translation>离开：Tickdeck 未运行时触发。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>B/tick</source>
      <translation>字节/笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>BLOCK</source>
      <comment>tag of unusual volume</comment>
      <translation>大单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>BURST</source>
      <comment>tag of unusual volume</comment>
      <translation>密集</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Back-filled: prints that the provider's history brought later.</source>
      <translation>补回：供应商历史数据随后补回的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Bars of</source>
      <comment>before a size, such as 250, and what it counts</comment>
      <translation>每根 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of a turnover of {size}</source>
      <translation>每根成交额 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of a volume of {size}</source>
      <translation>每根成交量 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Bars of equal turnover</source>
      <translation>等成交额 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Bars of equal volume</source>
      <translation>等成交量 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} day</source>
      <translation>{count} 天 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} days</source>
      <translation>{count} 天 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} hour</source>
      <translation>{count} 小时 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} hours</source>
      <translation>{count} 小时 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} minute</source>
      <translation>{count} 分钟 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} minutes</source>
      <translation>{count} 分钟 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} prints</source>
      <translation>每 {count} 笔一根 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} second</source>
      <translation>{count} 秒 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} seconds</source>
      <translation>{count} 秒 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Bell</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>铃声</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Between {least} and {most}.</source>
      <translation>介于 {least} 至 {most} 之间。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Bid</source>
      <translation>买价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Bid {bid}, ask {ask}</source>
      <translation>买价 {bid}，卖价 {ask}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Bid {bid}, ask {ask}, spread {spread}</source>
      <translation>买价 {bid}，卖价 {ask}，价差 {spread}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance answered the handshake with HTTP {status}; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 以 HTTP {status} 响应连接；正在等待。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance does not allow this connection ({code}: {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 不允许此连接（{code}：{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance does not serve the country that this computer is in (HTTP 451).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 不向本机所在地区提供服务（HTTP 451）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance refused a subscription ({code}: {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 拒绝订阅（{code}：{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>Binance refused with an unknown code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 以未知代码拒绝</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>Binance refused with {code}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 以 {code} 拒绝</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance says that it is too much, or is busy itself ({code}: {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 表示请求过多，或自身繁忙（{code}：{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Binance, live</source>
      <translation>Binance 实时行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Block print</source>
      <translation>大单成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Blue</source>
      <translation>蓝</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Blue and orange in place of green and red, and a mark wherever only a colour would tell.</source>
      <translation>以蓝、橙代替绿、红；凡只靠颜色区分之处另加标记。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Board lot</source>
      <translation>每手数量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Book</source>
      <comment>bids and asks</comment>
      <translation>买卖盘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Burst of prints</source>
      <translation>密集成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>C {price}</source>
      <comment>of a bar</comment>
      <translation>收 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>CAPTURED</source>
      <translation>截取</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>CSV, Excel, JSON or plain text</source>
      <translation>CSV、Excel、JSON 或纯文本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>CSV: for spreadsheets and everything else</source>
      <translation>CSV：适用于电子表格及其他一切软件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Cancelled after {rows} of {all} ticks.</source>
      <translation>已取消，完成 {rows}/{all} 笔成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Cancelled.</source>
      <translation>已取消。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Cancelling…</source>
      <translation>正在取消…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Cannot open</source>
      <translation>无法打开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change</source>
      <translation>涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Change</source>
      <comment>the alert</comment>
      <translation>更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change %</source>
      <translation>涨跌%</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Change against the close of the minute before the present one.</source>
      <translation>相对上一分钟收盘价的涨跌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Change against the close of the minute five before the present one.</source>
      <translation>相对五分钟前该分钟收盘价的涨跌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change in {count} min</source>
      <translation>{count} 分钟涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Change of the day reaches</source>
      <translation>当日涨跌达到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Change of the last minutes reaches</source>
      <translation>最近几分钟涨跌达到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Change the alert</source>
      <translation>更改提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Change the alert (Enter or F2)</source>
      <translation>更改提醒（Enter 或 F2）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>Change the limits…</source>
      <translation>更改上限…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Changed the note on {code}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已更改 {code} 的备注</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_surface.py" />
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Chart</source>
      <translation>图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Chart grid</source>
      <translation>图表网格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Chart {number} of {count}: empty</source>
      <translation>图表 {number}/{count}：空白</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Chart {number} of {count}: {name}</source>
      <translation>图表 {number}/{count}：{name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Check</source>
      <translation>核查</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Check data…</source>
      <translation>核查数据…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Checking</source>
      <translation>核查中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Chg</source>
      <translation>涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Chg %</source>
      <translation>涨跌%</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Chime</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>风铃</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Choose a day and press Check: every file is read and compared with its checksums.</source>
      <translation>选择日期并点“核查”：逐一读取文件，并与校验和比对。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Choose a file…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Choose a folder to record into</source>
      <translation>选择录制文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Choose a list</source>
      <translation>选择列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Choose a list of instruments</source>
      <translation>选择证券列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Choose a sector</source>
      <translation>选择行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Choose another folder…</source>
      <translation>选择其他文件夹…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Choose another kind of chart…</source>
      <translation>选择其他图表类型…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Choose columns…</source>
      <translation>选择列…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Choose the least size on the tape…</source>
      <translation>设置成交明细的最小数量…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Choose the next line</source>
      <translation>选中下一条线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/field_strip.py" />
      <source>Clear and close (Esc)</source>
      <translation>清除并关闭（Esc）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Clear log</source>
      <translation>清除记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Clear the log of alerts</source>
      <translation>清除提醒记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <source>Close</source>
      <comment>a window</comment>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Close the other one</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请关闭另一个</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/field_strip.py" />
      <source>Close: {title}</source>
      <translation>关闭：{title}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Closing this window cancels the export. The same export then goes on where it stopped, whenever it is started again.</source>
      <translation>关闭此窗口会取消导出。以后再次开始同一导出时，会从中断处继续。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Code, name or pinyin</source>
      <translation>代码、名称或拼音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Codes of instruments</source>
      <translation>证券代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Coins</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>加密货币</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colour of a rise</source>
      <translation>上涨的颜色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>Colour of the tiles</source>
      <translation>方格颜色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Colour of the tiles: {choice}.
{meaning}</source>
      <translation>方格颜色：{choice}。
{meaning}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Colour of the tiles: {colour}</source>
      <translation>方格颜色：{colour}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Colours as usual</source>
      <translation>还原色阶</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colours for the colour-blind</source>
      <translation>色盲适用配色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/legend.py" />
      <source>Colours from {low} to {high}</source>
      <translation>色阶从 {low} 到 {high}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/legend.py" />
      <source>Colours run from {low} to {high}.
Drag, turn the wheel, or press + and −; a double click or 0 goes back to {usual}.</source>
      <translation>色阶从 {low} 到 {high}。
可拖动、滚动滚轮或按 + 和 − 调整；双击或按 0 恢复到 {usual}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Command palette</source>
      <translation>命令面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Communication</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>通信</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Communication Services</source>
      <translation>通信服务</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Compact</source>
      <comment>rows</comment>
      <translation>紧凑</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>Compare with other instruments</source>
      <translation>与其他证券对比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Compare with other instruments, all in per cent (O)</source>
      <translation>与其他证券对比，一律以百分比显示（O）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>Compare with {name} no longer</source>
      <translation>不再与 {name} 对比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>Compare with {name} no longer (Delete)</source>
      <translation>不再与 {name} 对比（Delete）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Compare with…</source>
      <comment>other instruments</comment>
      <translation>对比…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Complete</source>
      <translation>完整度</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Completeness: this provider's ids do not count prints, so nobody can tell.</source>
      <translation>完整度：该供应商的编号并非逐笔递增，故无从得知。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Confirmed names of which nothing has come though their market has been open a while.</source>
      <translation>已确认订阅、其市场也已开盘一段时间，但没有任何数据的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connect</source>
      <translation>连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connect for a moment with one instrument, and say what came of it</source>
      <translation>用一只证券短暂连接，并说明结果</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Connect it again</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请重新接上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connecting…</source>
      <translation>正在连接…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connection</source>
      <translation>连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Connections</source>
      <translation>连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Connections ended because:</source>
      <translation>连接断开原因：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Connections lost and sought again, since midnight UTC or the start.</source>
      <translation>自 UTC 零点或启动以来，断开后重新连接的次数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Connection…</source>
      <translation>连接…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Consumer Disc.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>可选消费</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Consumer Discretionary</source>
      <translation>可选消费</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Consumer Staples</source>
      <translation>必选消费</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Copied {list} to {new}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已将“{list}”复制为“{new}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <source>Copies the whole text.</source>
      <translation>复制全文。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Copy a picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Copy all rows</source>
      <translation>复制所有行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Copy diagnostics</source>
      <translation>复制诊断信息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Copy findings</source>
      <translation>复制发现项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Copy the explanation</source>
      <translation>复制说明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Copy the quote</source>
      <translation>复制报价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Copy the tape</source>
      <translation>复制成交明细</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Copy the tile's quote</source>
      <translation>复制所选方格的报价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Counted since this start at {time}.</source>
      <translation>自本次 {time} 启动起计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Counted since this start at {time}; times in which Tickdeck did not run are bands in the chart.</source>
      <translation>自本次 {time} 启动起计；Tickdeck 未运行的时间在图表上以色带显示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Counting the ticks…</source>
      <translation>正在统计成交笔数…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Created the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已创建列表“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Crosses</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>交叉货币对</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Crypto pairs, every trade; no key is needed.</source>
      <translation>加密货币对，逐笔成交；无需密钥。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Damaged</source>
      <translation>损坏</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Data folder</source>
      <translation>数据文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Data quality</source>
      <translation>数据质量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_table.py" />
      <source>Data quality, an instrument a row</source>
      <translation>数据质量，每行一只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Day</source>
      <comment>column: the day as a line</comment>
      <translation>走势</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Day to be checked</source>
      <translation>要核查的日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Day's range</source>
      <translation>当日波幅</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Days</source>
      <translation>天数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Days</source>
      <comment>dates</comment>
      <translation>日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/day_list.py" />
      <source>Days that would be deleted</source>
      <translation>将被删除的日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Dec</source>
      <comment>month</comment>
      <translation>12月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>Delete old recordings?</source>
      <translation>删除旧录制？</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Delete the alert</source>
      <translation>删除提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Delete the alert; it can be undone (Del)</source>
      <translation>删除提醒，可撤销（Del）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Delete the list</source>
      <translation>删除列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Delete the workspace</source>
      <translation>删除工作区</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Delete {days_and_size}</source>
      <translation>删除 {days_and_size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Deleted the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已删除列表“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Deleted “{name}”.</source>
      <translation>已删除“{name}”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Disk left</source>
      <translation>磁盘余量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Dismiss</source>
      <translation>收起</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Distance to VWAP</source>
      <translation>与 VWAP 的距离</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Do not disturb</source>
      <translation>请勿打扰</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Do not disturb: alerts still fire and are kept, without sound or message (Q)</source>
      <translation>请勿打扰：提醒照常触发并记录，但不发声、不发消息（Q）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Done: {count} tick in {file}.</source>
      <translation>完成：{file} 中有 {count} 笔成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Done: {count} ticks in {file}.</source>
      <translation>完成：{file} 中有 {count} 笔成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Drag an instrument here</source>
      <translation>将证券拖到此处</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Drag an instrument here, or press F to fill the grid</source>
      <translation>将证券拖到此处，或按 F 填满网格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Draw a line at the crosshair</source>
      <translation>在十字线处画线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>Draw a line at {price}</source>
      <translation>在 {price} 画线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Draw bars as a line</source>
      <translation>以线图显示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Drawing</source>
      <translation>绘图</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Drops</source>
      <translation>断线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Duplicate the list</source>
      <translation>复制列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Duplicates</source>
      <translation>重复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Duplicates: prints whose id is there twice.</source>
      <translation>重复：编号出现两次的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Each at least</source>
      <translation>每分钟至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Each time</source>
      <comment>how often an alert fires</comment>
      <translation>每次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Edit…</source>
      <translation>编辑…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Empty the selected cell</source>
      <translation>清空所选格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>End the check; nothing was changed.</source>
      <translation>中止核查；未作任何更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>End what else keeps it busy</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请结束其他占用磁盘的任务</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Ends the connection, which is then sought again; what is missed meanwhile is noted as a gap.</source>
      <translation>断开并重新连接；期间漏收的成交会记为缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Energy</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>能源</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>Enter goes to the rows, Escape clears the filter (Ctrl+F).</source>
      <translation>Enter 返回各行，Esc 清除筛选（Ctrl+F）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/note_editor.py" />
      <source>Enter keeps the note, Escape leaves it as it was.</source>
      <translation>按 Enter 保留备注，按 Esc 则维持原样。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>Enter puts the separator there, Escape gives it up.</source>
      <translation>Enter 添加分隔线，Esc 取消。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/name_field.py" />
      <source>Enter takes the name, Escape leaves it as it was</source>
      <translation>Enter 确认名称，Esc 保留原名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Entries of the log in {path} that cannot be read: {count}; they were left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中无法读取的触发记录：{count} 条；已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Equal</source>
      <translation>相等</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Error</source>
      <translation>错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Errors</source>
      <translation>错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Esc shows all</source>
      <translation>按 Esc 显示全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Every file is as it was written; no tick is known to be missing.</source>
      <translation>所有文件与写入时一致；未发现漏收成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Every file is as it was written; ticks are missing, or may be, where gaps and notes say.</source>
      <translation>所有文件与写入时一致；缺口及备注所示之处漏收或可能漏收成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Every file of {feed}, {day}, is read.</source>
      <translation>正在读取 {feed} {day} 的所有文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Every print</source>
      <translation>逐笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Every tick is written as it comes, and sealed into files that can be proven.</source>
      <translation>每笔成交即收即写，并封存为可验证的文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Everything that can be done ({keys})</source>
      <translation>所有功能（{keys}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/welcome.py" />
      <source>Everything that comes is recorded on this computer, and nothing is sent anywhere. The menu under “Tickdeck” changes the market at any time; F1 shows the keys.</source>
      <translation>收到的一切都录制在本机，不会发送到任何地方。随时可在“Tickdeck”菜单更换市场；按 F1 查看快捷键。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Exchange</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>交易所</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Export all lists…</source>
      <translation>导出所有列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Export lists</source>
      <translation>导出列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>Export recordings…</source>
      <translation>导出录制文件…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Export this list…</source>
      <translation>导出此列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Export to</source>
      <translation>导出到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Exported to {file}</source>
      <translation>已导出到 {file}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Fall</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>下行音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Feb</source>
      <comment>month</comment>
      <translation>2月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Feed</source>
      <translation>行情源</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Feed</source>
      <comment>of what was seen</comment>
      <translation>记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Fill</source>
      <translation>填入自选</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Fill the grid from the watchlist</source>
      <translation>用自选填满网格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Filled</source>
      <translation>补回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Filter the instruments</source>
      <translation>筛选证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Filter the log</source>
      <translation>筛选日志</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Filter the rows</source>
      <translation>筛选各行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Finance</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>金融应用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Financials</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>金融</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Find an instrument</source>
      <translation>搜索证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Find an instrument and add it to the list</source>
      <translation>搜索证券并添加到列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Find an instrument…</source>
      <translation>搜索证券…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Finding</source>
      <translation>发现项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/subscriptions.py" />
      <source>Finding out which of {count} it is.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在找出 {count} 个中的哪一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/findings.py" />
      <source>Findings</source>
      <translation>发现项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Fired at {time}.</source>
      <translation>于 {time} 触发。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Fired {count} times, last at {time}.</source>
      <translation>触发 {count} 次，最近一次 {time}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>Fires when</source>
      <translation>触发条件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>First</source>
      <translation>首笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>First day</source>
      <translation>首日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Fit everything</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Five sizes by turnover: ten times the turnover is one class up, and twice as large.</source>
      <translation>按成交额分五级：成交额大十倍升一级，面积大一倍。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Flash in the task bar</source>
      <translation>任务栏闪烁</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Follow the market</source>
      <translation>跟随最新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Follow the market again</source>
      <translation>重新跟随最新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Follow the market again (End)</source>
      <translation>重新跟随最新（End）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Follows the instrument chosen in panels with the {colour} dot.</source>
      <translation>跟随{colour}色圆点面板所选的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>For a number of days</source>
      <translation>按天数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>For a number of days, up to a size</source>
      <translation>按天数及大小上限</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>For all</source>
      <translation>适用于全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>For ever</source>
      <translation>永久</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For ever.</source>
      <translation>永久保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>For how long recordings are kept</source>
      <translation>录制保留多久</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For {days} days and {gb} GB at most.</source>
      <translation>最多保留 {days} 天及 {gb} GB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For {days} days at most.</source>
      <translation>最多保留 {days} 天。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For {gb} GB at most.</source>
      <translation>最多保留 {gb} GB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Forget what has fired</source>
      <translation>清除已触发的记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Frames or ticks that could not be read; a sample is in the log.</source>
      <translation>无法解读的数据帧或成交；日志内有样本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Free some space</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请腾出空间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Free some space, or make the folder writable again, and they are written within seconds. Who quits now loses them.</source>
      <translation>请腾出空间，或让文件夹恢复可写，几秒内即会写入。现在退出就会丢失这些成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>From</source>
      <translation>从</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>From an environment variable</source>
      <translation>来自环境变量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>From that heartbeat or ping to its answer, milliseconds.</source>
      <translation>由该次心跳或 ping 至应答，以毫秒计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>From the receipt of a tick to the end of the frame that shows it; 99 % of ticks were faster.</source>
      <translation>从收到成交到显示该成交的画面完成；99% 的成交比这更快。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Full colour at larger values</source>
      <translation>放宽色阶</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Full colour at smaller values</source>
      <translation>收窄色阶</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Funds</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>基金</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>GB for all feeds together</source>
      <translation>GB（所有行情源合计）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>Gap</source>
      <translation>缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Gap time</source>
      <translation>缺口时长</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Gaps</source>
      <translation>缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Given for this run</source>
      <translation>本次运行时提供</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Go back to what was seen (Esc)</source>
      <translation>返回异动记录（Esc）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Go on with what is now</source>
      <translation>继续显示最新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Go on without recording</source>
      <translation>不录制，继续</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart above</source>
      <translation>移至上方图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart below</source>
      <translation>移至下方图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart on the left</source>
      <translation>移至左侧图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart on the right</source>
      <translation>移至右侧图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Go to the next panel</source>
      <translation>转到下一个面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Go to the oldest print</source>
      <translation>跳至最早一笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Go to the previous panel</source>
      <translation>转到上一个面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Green, falls red</source>
      <translation>绿涨红跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Group by sector</source>
      <translation>按行业分组</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Group the list by sector</source>
      <translation>将列表按行业分组</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Grouped {list} by sector</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已将“{list}”按行业分组</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>H {price}</source>
      <comment>of a bar</comment>
      <translation>高 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealer.py" />
      <source>HDF5 cannot write it</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>HDF5 无法写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>HDF5: one file, as Tickdeck records</source>
      <translation>HDF5：单个文件，与 Tickdeck 的录制相同</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/done_strip.py" />
      <source>Have it back as it was</source>
      <translation>恢复原状</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Have it back as it was: {alert} (Ctrl+Z)</source>
      <translation>恢复原状：{alert}（Ctrl+Z）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Have it say nothing for 15 minutes, or wake it (S)</source>
      <translation>暂停提醒 15 分钟，或恢复（S）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Have it watch from now on (Enter)</source>
      <translation>立即开始监控（Enter）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Have it watch or not (space bar or O)</source>
      <translation>开启或关闭监控（空格键或 O）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Health Care</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>医疗保健</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Hear the sound now</source>
      <translation>试听</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/tile_map.py" />
      <source>Heat map</source>
      <translation>热力图</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Heatmap</source>
      <translation>热力图</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace.py" />
      <source>Hide this panel</source>
      <translation>隐藏此面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>High</source>
      <translation>最高</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>High to low, with the last in it</source>
      <translation>最高至最低，并标示现价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>High {high}, low {low} of today as recorded</source>
      <translation>今日已录制最高 {high}，最低 {low}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>Histories cannot be asked for through a SOCKS4 proxy; use SOCKS5 or an HTTP proxy.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法经 SOCKS4 代理服务器查询历史数据；请改用 SOCKS5 或 HTTP 代理服务器。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Hold the heat map as it is</source>
      <translation>冻结热力图</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Hold the picture</source>
      <translation>冻结画面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Hold the picture as it is (Space)</source>
      <translation>冻结当前画面（空格键）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>Hong Kong Connect</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>港股通</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Hong Kong, US and more, with your token; it can be tested first.</source>
      <translation>港股、美股及其他市场，使用您的令牌；可先测试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>How far the last price is above or below the average price of today's volume.</source>
      <translation>现价高于或低于今日成交量加权平均价多少。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>How far the last price is from the VWAP.</source>
      <translation>现价与 VWAP 相距多少。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>How far the last price is from the alert's price.</source>
      <translation>现价距提醒价多远。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>How long ago it last answered a heartbeat or a ping.</source>
      <translation>上一次应答心跳或 ping 距今多久。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>How long ago the last print was received.</source>
      <translation>距上一笔成交收到的时间。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>How long it is quiet after having fired</source>
      <translation>触发后安静多久</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>How long the gaps are together; where they overlap, once.</source>
      <translation>缺口合计时长；重叠部分只计一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>How many charts the grid has</source>
      <translation>网格的图表数目</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>How many instruments it concerns, or which one.</source>
      <translation>涉及多少只证券，或哪一只。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>How many minutes it looks back on</source>
      <translation>回看多少分钟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>How many standard deviations it is above what is usual at this time.</source>
      <translation>高出该时间平常水平多少个标准差。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>How many ticks are missing, and how many the provider's history has brought since.</source>
      <translation>漏收多少笔成交，随后由供应商历史数据补回多少。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>How much of a core drawing took in the last seconds.</source>
      <translation>最近数秒绘图占用一个核心的比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>How much of a core the messages of the last seconds took to read.</source>
      <translation>最近数秒读取消息占用一个核心的比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>How much of the memory that ticks may wait in is taken.</source>
      <translation>成交暂存内存的已用比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>How often</source>
      <translation>频率</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>How often it alarms is not known yet.</source>
      <translation>尚不知道提醒有多频繁。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>How often it fires</source>
      <translation>触发的频率</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Import lists</source>
      <translation>导入列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Import lists…</source>
      <translation>导入列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Imported the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已导入列表“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Imported {count} lists</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已导入 {count} 个列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In UTC</source>
      <translation>UTC 时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>In memory</source>
      <translation>内存中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In ten thousands: 1.2 萬, 3.4 億</source>
      <translation>以万、亿计：1.2 万、3.4 亿</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>In the instrument's currency; 10m is ten million.</source>
      <translation>以证券货币计；10m 即一千万。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In thousands: 1.2 k, 3.4 m, 5.6 bn</source>
      <translation>以千计：1.2 k、3.4 m、5.6 bn</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>In {currency} against the previous close, or today's first recorded print where none is known.</source>
      <translation>相对昨收的涨跌，以{currency}计；昨收未知时，相对今日首笔已录制成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>In {missing} of {count} ticks are still missing, or may be.</source>
      <translation>{count} 个缺口之中，{missing} 个仍缺或可能缺成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Industrials</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>工业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Information Technology</source>
      <translation>信息技术</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Instrument</source>
      <translation>证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Instruments</source>
      <translation>证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Instruments found</source>
      <translation>找到的证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Instruments that the provider has confirmed, of those subscribed.
Where a provider confirms nothing, all that were sent count.</source>
      <translation>已订阅证券中获供应商确认的数目。
如供应商不作确认，则以已发送的计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Instruments, the most unusual volume first</source>
      <translation>证券，成交量最异常的排在最前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Intervals in which ticks may be missing.</source>
      <translation>可能漏收成交的时段。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>It could not be found out: {why}</source>
      <translation>未能查询：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>It happened while Tickdeck was not running, and was seen at the first print.</source>
      <translation>Tickdeck 未运行时发生，在首笔成交时发现。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>It is larger than {size} MB, too large for a list of instruments.</source>
      <translation>文件超过 {size} MB，不可能是证券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/encodings.py" />
      <source>It is neither text nor a spreadsheet, so no list of instruments can be read from it.</source>
      <translation>文件既不是文本也不是电子表格，无法读取证券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>It is older (number {serial}) than one seen before ({seen}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>其编号 {serial} 早于先前见过的 {seen}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>It is tried again by itself.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>系统会自动重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>It looks back on 1 to {most} minutes.</source>
      <translation>可回看 1 至 {most} 分钟。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>It works: {title} has confirmed {name}.</source>
      <translation>连接正常：{title} 已确认 {name}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>Its connection is not live.</source>
      <translation>其连接并非实时。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Its instrument is not watched in this run; it waits until it is.</source>
      <translation>本次运行不含该证券；待加入后才监控。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Its ticks are safe in journals; they can be checked once the first file is sealed.</source>
      <translation>其成交已妥善保存于日志文件；首个文件封存后即可检查。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>JUMP</source>
      <comment>tag of unusual volume</comment>
      <translation>跳价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Jan</source>
      <comment>month</comment>
      <translation>1月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
      <comment>months, short, in one line</comment>
      <translation>1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Journalled</source>
      <translation>已写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Journals that could not be sealed are kept.</source>
      <translation>未能封存的日志文件会予以保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Jul</source>
      <comment>month</comment>
      <translation>7月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Jun</source>
      <comment>month</comment>
      <translation>6月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Keep alerts quiet for now</source>
      <translation>暂时静音提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Keep everything</source>
      <translation>全部保留</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Keep it in this computer's key store</source>
      <translation>存入本机的密钥库</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Keep recordings</source>
      <translation>保留录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Keep {limits}</source>
      <translation>保留 {limits}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Keep…</source>
      <translation>保留期限…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Kept in the key store</source>
      <translation>已存入密钥库</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Kinds, thresholds, sound and muted instruments</source>
      <translation>类别、阈值、声音及静音证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>L {price}</source>
      <comment>of a bar</comment>
      <translation>低 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>LIVE</source>
      <translation>实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Large</source>
      <comment>size of texts</comment>
      <translation>大</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Large amounts</source>
      <translation>大额数字</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Larger</source>
      <comment>size of texts</comment>
      <translation>特大</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Last</source>
      <translation>现价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Last</source>
      <comment>print</comment>
      <translation>末笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Last day</source>
      <translation>末日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Last error</source>
      <translation>最近错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Last price and change</source>
      <translation>现价及涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Last print</source>
      <translation>最后成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Last ten moves</source>
      <translation>最近十次变动</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Last {price}   {change}</source>
      <translation>现价 {price}   {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against the previous close {reference}</source>
      <translation>现价 {price}，相对昨收 {reference} 涨跌 {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against today's first recorded print {reference}</source>
      <translation>现价 {price}，相对今日首笔已录制成交 {reference} 涨跌 {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against today's first recorded print {reference}, as its previous close is not known</source>
      <translation>现价 {price}，相对今日首笔已录制成交 {reference} 涨跌 {change}，因昨收未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Last {price}, {change} on the day</source>
      <translation>现价 {price}，当日 {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Last {price}, {change} on the day, may be old</source>
      <translation>现价 {price}，当日 {change}，可能已过时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Late</source>
      <translation>迟到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Learning what is usual. Without recorded days, volume is compared with today alone, in about {count} minute from now; block prints and bursts are told before.</source>
      <translation>正在学习平常水平。没有录制的日子，约 {count} 分钟后起，成交量只与今日比较；大单成交和密集成交在此之前已会提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Learning what is usual. Without recorded days, volume is compared with today alone, in about {count} minutes from now; block prints and bursts are told before.</source>
      <translation>正在学习平常水平。没有录制的日子，约 {count} 分钟后起，成交量只与今日比较；大单成交和密集成交在此之前已会提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/more_menu.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/size_field.py" />
      <source>Least size</source>
      <translation>最小数量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Leave everything as it is (Esc)</source>
      <translation>不做更改（Esc）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Leave out closed times</source>
      <translation>略去休市时段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Leaves the shortcuts that hold these words; Escape closes the sheet.</source>
      <translation>只列出含有这些字词的快捷键；按 Esc 关闭。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>Length</source>
      <translation>时长</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Let nothing move (Space)</source>
      <translation>画面暂停不动（空格键）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Level</source>
      <translation>目标值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>Licences</source>
      <translation>许可</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Limits of age or size; nothing is deleted that no audit has proven.</source>
      <translation>以天数或容量为限；未经核查证明完整的一概不删。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>Line {line}: “{text}” is left out, {why}.</source>
      <translation>第 {line} 行：“{text}”已略过，{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>Line {line}: “{text}” read as {id}, {damages}.</source>
      <translation>第 {line} 行：“{text}”读作 {id}，{damages}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Link group: {group}</source>
      <translation>联动组：{group}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <source>List</source>
      <translation>清单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>List</source>
      <comment>of instruments</comment>
      <translation>列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Lists</source>
      <translation>列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Lists of instruments</source>
      <translation>证券列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk.py" />
      <source>Lists, alerts and workspaces belong to the other Tickdeck on this folder: what is changed here is not kept, and no alert fires here.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>列表、提醒和工作区由使用同一文件夹的另一个 Tickdeck 掌管：在此所作的更改不会保留，提醒也不会在此触发。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Live</source>
      <comment>a button that follows the market</comment>
      <translation>实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Log</source>
      <comment>of alerts</comment>
      <translation>记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Log · {count} new</source>
      <comment>of alerts</comment>
      <translation>记录 · {count} 新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Look</source>
      <translation>外观</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Look for a newer Tickdeck</source>
      <translation>检查更新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Look for a newer Tickdeck once a day</source>
      <translation>每天检查更新一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Looking what that concerns…</source>
      <translation>正在查看涉及的日期…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Looking whether the folder can be written…</source>
      <translation>正在检查文件夹是否可写…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Looks at</source>
      <translation>回看</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Lost</source>
      <translation>丢失</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Lot</source>
      <translation>每手</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/gathering.py" />
      <source>Lots or prices that could not be read: {count}.</source>
      <translation>无法读取的每手股数或价格：{count} 项。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Low</source>
      <translation>最低</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>MIT licence. Made with Python, Qt and PySide6 (LGPL), pyqtgraph, numpy, HDF5, msgspec, websockets and the Inter typeface (SIL OFL).</source>
      <translation>MIT 许可证。使用 Python、Qt 和 PySide6（LGPL）、pyqtgraph、numpy、HDF5、msgspec、websockets 以及 Inter 字体（SIL OFL）制作。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Main menu</source>
      <translation>主菜单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Majors</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>主要货币</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Make a new list</source>
      <translation>新建列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Make it writable</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请改为可写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Mar</source>
      <comment>month</comment>
      <translation>3月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>Market</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>市场</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Materials</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>原材料</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>May</source>
      <comment>month</comment>
      <translation>5月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Mean price by volume</source>
      <translation>成交量加权平均价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Measure from the crosshair</source>
      <translation>从十字线处测量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Memes</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>迷因币</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Memory</source>
      <translation>内存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Messages</source>
      <translation>消息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Messages of the system</source>
      <translation>系统通知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Metals</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>金属</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Minutes</source>
      <translation>分钟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Missed</source>
      <translation>漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>More about unusual volume</source>
      <translation>更多异动成交选项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>More choices of the chart grid</source>
      <translation>图表网格的更多选项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/more_menu.py" />
      <source>More choices of the tape</source>
      <translation>成交明细的更多选项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move back</source>
      <translation>左移（较早）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move forward</source>
      <translation>右移（较新）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Move that away</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请将其移开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move the chosen line down</source>
      <translation>所选线下移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move the chosen line up</source>
      <translation>所选线上移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Move the selected rows down</source>
      <translation>将所选行下移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Move the selected rows up</source>
      <translation>将所选行上移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已移动列表“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved {code} within {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已在“{list}”中移动 {code}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved {count} instruments within {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已在“{list}”中移动 {count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Moves</source>
      <comment>column: changes of price</comment>
      <translation>变动</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Mute the instrument for today, or unmute it</source>
      <translation>今日将该证券静音，或取消静音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>NOT CONNECTED</source>
      <translation>未连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/name_field.py" />
      <source>Name of the list</source>
      <translation>列表名称</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Name of the workspace</source>
      <translation>工作区名称</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Names</source>
      <translation>证券数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>New alert</source>
      <translation>新建提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>New list</source>
      <translation>新建列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>New list</source>
      <comment>the name of one</comment>
      <translation>新列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>New separator</source>
      <translation>新分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>New workspace</source>
      <translation>新建工作区</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>New workspace, beginning as a copy of this one</source>
      <translation>新建工作区，以此工作区为蓝本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/past.py" />
      <source>Newer questions about recorded days have taken this one's place.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>此查询已被较新的历史录制查询取代。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>No alarm on the last recorded day.</source>
      <translation>最近一个录制日没有提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>No alarm since it was set so.</source>
      <translation>如此设置以来没有提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>No alerts yet. Press Ins, or right-click an instrument.</source>
      <translation>暂无提醒。按 Ins，或右键点击证券设置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>No answer from {title} in {count} s.</source>
      <translation>{title} 在 {count} 秒内没有响应。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>No bar can have this size; write a number such as 250, 20k or 1.5m.</source>
      <translation>K 线不能以此为单位，请输入数字，例如 250、20k 或 1.5m。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>No copy of the file as it was could be kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能保留原文件的副本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>No feed is connected.</source>
      <translation>没有连接行情源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>No file of this day is sealed yet.</source>
      <translation>当日尚无已封存的文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>No gaps since this run began.</source>
      <translation>本次运行至今没有缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>No instrument's code or name holds “{text}”.</source>
      <translation>没有代码或名称含“{text}”的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>No instrument's ticks could be read on this day.</source>
      <translation>该日未能读取任何证券的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>No instruments can be read from {where}. {why}</source>
      <translation>无法从{where}读取证券。{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>No price known yet.</source>
      <translation>暂无价格。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>No print of this size yet.</source>
      <translation>暂无达到此数量的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/source.py" />
      <source>No print of {code} yet</source>
      <translation>{code} 尚无成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>No print yet.</source>
      <translation>尚无成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>No print, while its market trades, for</source>
      <translation>开市期间无成交达</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>No row passes the filter.</source>
      <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/listing.py" />
      <source>No sector</source>
      <translation>未分行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <source>No setting is about “{text}”.</source>
      <translation>没有与“{text}”有关的设置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>No shortcut holds “{text}”.</source>
      <translation>没有含“{text}”的快捷键。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>No tick has come yet; each is written as it comes.</source>
      <translation>尚未收到成交；每笔即收即写。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>No ticks: see the message below.</source>
      <translation>没有成交：请看下方消息。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel.py" />
      <source>No tile in this sector now. Esc shows all sectors.</source>
      <translation>该行业目前没有方格。按 Esc 显示所有行业。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>No turnover yet: the first trades bring the tiles. Equal sizes, in the menu above, need none.</source>
      <translation>尚无成交额：有成交后便会出现方格。上方菜单的“相等”无需成交额。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>No volume yet: the first trades bring the tiles. Equal sizes, in the menu above, need none.</source>
      <translation>尚无成交量：有成交后便会出现方格。上方菜单的“相等”无需成交量。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>Nobody says who came to whom.</source>
      <translation>未提供主动方向。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>None</source>
      <comment>proxy</comment>
      <translation>不使用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>None</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/found_row.py" />
      <source>Not among the feed’s usual names</source>
      <translation>不在行情源的常见名单内</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Not checked</source>
      <translation>未核查</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Not connected: nothing can be unusual until prices come again.</source>
      <translation>未连接：收到价格后才能检测异动。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Not everything is recorded yet</source>
      <translation>仍有未录制的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>Not now</source>
      <translation>暂时不要</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Not sealed yet</source>
      <translation>尚未封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>Not subscribed are {names}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未订阅 {names}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table_file.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Note: {note}</source>
      <translation>备注：{note}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/feed_folder.py" />
      <source>Nothing can be recorded: {path} cannot be written ({why}); allow writing there, or choose another folder with --data-dir.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法录制：{path} 无法写入（{why}）；请允许写入，或用 --data-dir 选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Nothing glides, fades or flashes; a change is there at once.</source>
      <translation>不滑动、不淡出、不闪烁；变化立即出现。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Nothing has been noted yet.</source>
      <translation>暂无日志。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Nothing has been recorded; recording begins with the feed.</source>
      <translation>尚无录制；行情源连接后即开始录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>Nothing has fired yet. What fires is kept here.</source>
      <translation>尚无提醒触发；触发后会记录在此。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Nothing here plays them; this computer beeps instead.</source>
      <translation>这台电脑没有可播放的程序，改用蜂鸣声。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Nothing is called “{text}”.</source>
      <translation>找不到“{text}”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Nothing is ever deleted.</source>
      <translation>永不删除。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Nothing is missing now: no tick was lost, or the history has brought it back.</source>
      <translation>目前没有遗漏：没有漏收成交，或已由历史数据补回。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Nothing is recorded</source>
      <translation>没有录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Nothing is recorded: the folder cannot be used. Choose another one.</source>
      <translation>未在录制：文件夹无法使用。请选择其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Nothing of the chosen kinds yet. The menu ⋯ shows others.</source>
      <translation>所选类别暂无异动。可在 ⋯ 菜单显示其他类别。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Nothing recorded yet. A day can be checked once ticks of it are on the disk.</source>
      <translation>尚无录制。成交写入磁盘后即可核查该日。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Nothing that was noted is about this.</source>
      <translation>日志中没有相关内容。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Nothing to report.</source>
      <translation>一切正常。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Nothing unusual so far.</source>
      <translation>暂无异动。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>Nothing was recorded from {feed} on the days asked for; it was on {count} days from {first} to {last}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所选日期没有 {feed} 的录制；已录制的有 {first} 至 {last} 之间的 {count} 天。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>Nothing was recorded from {feed} on the days asked for; it was on {first}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所选日期没有 {feed} 的录制；已录制的只有 {first}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>Nothing was recorded then: Tickdeck was closed, or had not this instrument.</source>
      <translation>当时没有录制：Tickdeck 已关闭，或尚未有此证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Nothing would be deleted now.</source>
      <translation>目前不会删除任何录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Nov</source>
      <comment>month</comment>
      <translation>11月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Now</source>
      <comment>what is unusual now</comment>
      <translation>当前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>O {price}</source>
      <comment>of a bar</comment>
      <translation>开 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Oct</source>
      <comment>month</comment>
      <translation>10月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Of no instrument here are the board lot and a price known. Choose another size in the menu above.</source>
      <translation>这里的证券均缺少每手数量及价格。请在上方菜单选择其他大小。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: low at the left, high at the right, and where the last print is between them.</source>
      <translation>今日已录制部分：左为最低，右为最高，并标示现价所在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the average price in {currency}, weighted with the quantity of each print.</source>
      <translation>今日已录制部分：按每笔成交量加权的平均价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the highest print, in {currency}.</source>
      <translation>今日已录制部分：最高成交价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the lowest print, in {currency}.</source>
      <translation>今日已录制部分：最低成交价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the number of prints.</source>
      <translation>今日已录制部分：成交笔数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the quantity of all prints, in {size}.</source>
      <translation>今日已录制部分：总成交量，以{size}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the value of all prints, in {currency}.</source>
      <translation>今日已录制部分：总成交额，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>Of {count} sheets one was read.</source>
      <translation>共 {count} 张工作表，只读取了一张。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On the exchange's clock</source>
      <translation>交易所时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>On the last recorded day one alarm for every {count} instruments.</source>
      <translation>在最近一个录制日，每 {count} 只证券有一次提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>On the last recorded day {times} alarms for each instrument.</source>
      <translation>在最近一个录制日，每只证券有 {times} 次提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On this computer's clock</source>
      <translation>本机时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Once</source>
      <comment>how often an alert fires</comment>
      <translation>一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Once a day</source>
      <comment>how often an alert fires</comment>
      <translation>每天一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>One print against all prints of the day.</source>
      <translation>单笔成交与当日全部成交比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} coins ({worth}) = {share} of the volume since {since}.</source>
      <translation>单笔成交 {volume} 枚（{worth}），占 {since} 以来成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} shares ({worth}) = {share} of the volume since {since}.</source>
      <translation>单笔成交 {volume} 股（{worth}），占 {since} 以来成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} units ({worth}) = {share} of the volume since {since}.</source>
      <translation>单笔成交 {volume} 单位（{worth}），占 {since} 以来成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} units of the traded coin ({worth}) = {share} of the volume since {since}.</source>
      <translation>单笔成交 {volume} 枚所交易的币（{worth}），占 {since} 以来成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Only lines that hold every word are shown</source>
      <translation>只显示包含所有词的行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/day_list.py" />
      <source>Only past days are ever deleted, each as a whole, and only when they are sealed and pass an audit right before.</source>
      <translation>只会整天删除过去的录制，而且必须已封存并在删除前通过核查。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Open a chart</source>
      <translation>打开图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Open a chart of the tile, or the sector marked</source>
      <translation>打开所选方格的图表或所选行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Open folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/crash_notice.py" />
      <source>Open its folder</source>
      <translation>打开所在文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Open its page</source>
      <translation>打开下载页面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Open the chart</source>
      <translation>打开图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Open the chart where it was seen</source>
      <translation>打开图表至异动发生之时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Order by hand</source>
      <translation>自定义顺序</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Order the rows by hand</source>
      <translation>按自定义顺序排列各行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Orders</source>
      <translation>合并同单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/treemap.py" />
      <source>Other</source>
      <translation>其他</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Other kinds of chart</source>
      <translation>其他图表类型</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Other kinds of chart, and a size of your own (K)</source>
      <translation>其他图表类型及自定义数量（K）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Out of order: came later than a newer print.</source>
      <translation>次序颠倒：晚于较新的成交收到。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Out of order: prints that came later than a newer one.</source>
      <translation>次序颠倒：晚于较新成交才收到的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Over the day</source>
      <translation>全天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Own order</source>
      <translation>自定义顺序</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>PNG picture (*.png)</source>
      <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Panels</source>
      <translation>面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>Parquet needs pyarrow, which is not installed here.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Parquet 需要 pyarrow，此处未安装。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/parquet.py" />
      <source>Parquet needs pyarrow, which is not installed: pip install "tickdeck[parquet]".</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Parquet 需要 pyarrow，但尚未安装：pip install "tickdeck[parquet]"。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Parquet: for pandas, polars and databases</source>
      <translation>Parquet：适用于 pandas、polars 和数据库</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Part of the day's volume.</source>
      <translation>占全天成交量的比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Past days</source>
      <translation>过往日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Past days are merged into one file each, in the background.</source>
      <translation>过往每日的文件会在后台合并为一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Paste instruments into the list</source>
      <translation>将证券粘贴到列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Paste or type codes in any spelling, separated by anything:
{examples}

A column of a spreadsheet will do, names beside the codes too.</source>
      <translation>粘贴或输入代码，写法和分隔符不限：
{examples}

电子表格的一列也可以，代码旁可以有名称。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Paste the token</source>
      <translation>粘贴令牌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Pause</source>
      <comment>after an alert has fired</comment>
      <translation>间隔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Pause the heat map</source>
      <translation>暂停热力图</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Pause the tape</source>
      <translation>暂停成交明细</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Payments</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>支付</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Pink</source>
      <translation>粉红</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Plan</source>
      <translation>套餐</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Platforms</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>平台</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Play</source>
      <comment>a sound</comment>
      <translation>试听</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Previous close not known: ~ counts from the first print.</source>
      <translation>昨收价未知：~ 为相对首笔成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Price</source>
      <translation>价格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price crosses, from either side</source>
      <translation>现价穿越（任一方向）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price falls below its VWAP</source>
      <translation>现价下穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price is at or above</source>
      <translation>现价达到或高于</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price is at or below</source>
      <translation>现价达到或低于</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Price jump with volume</source>
      <translation>放量跳价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price rises above its VWAP</source>
      <translation>现价上穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Prints of 10 seconds: {count}</source>
      <translation>10 秒成交笔数：{count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Prints within 10 seconds against the last 10 minutes.</source>
      <translation>10 秒内的成交笔数，与过去 10 分钟比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Prove that every file is as it was written, and see what is missing</source>
      <translation>验证每个文件与写入时一致，并查看缺少什么</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Proven</source>
      <translation>已验证</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Proxy</source>
      <translation>代理服务器</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Put a separator above the row</source>
      <translation>在此行上方添加分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Put all findings on the clipboard, a line each.</source>
      <translation>将所有发现项复制到剪贴板，每项一行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Put all that is shown here on the clipboard</source>
      <translation>将此处所示内容全部复制到剪贴板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Put it away; it stays in the log</source>
      <translation>收起；记录中仍保留</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Put prints of one order together: same time, same side, one after the other</source>
      <translation>合并同一笔委托的成交：时间和方向相同，并且连续</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Put the message away</source>
      <translation>收起消息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Put the message away; it comes back when it changes</source>
      <translation>收起消息；内容有变时再显示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Put what helps to find a fault on the clipboard; it holds no secrets.</source>
      <translation>将有助于排查故障的信息复制到剪贴板；不含任何机密。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Quiet</source>
      <translation>静音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Quiet for</source>
      <translation>静默</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Quit and lose them</source>
      <translation>退出并放弃</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Quit when they are written</source>
      <translation>写入后退出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>RISING</source>
      <comment>tag of unusual volume</comment>
      <translation>递增</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>RVOL</source>
      <translation>量比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>RVOL</source>
      <comment>after the words size and colour</comment>
      <translation>量比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>RVOL</source>
      <comment>tag of unusual volume</comment>
      <translation>量比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>RVOL {ratio} the volume that is usual by now</source>
      <translation>量比 {ratio}（相对此刻的平常成交量）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Range</source>
      <comment>column: high to low</comment>
      <translation>波幅</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Read every file of this day.</source>
      <translation>读取该日的所有文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Read the next print or bar</source>
      <translation>读取下一笔成交或 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Read the print or bar before</source>
      <translation>读取上一笔成交或 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Reading</source>
      <translation>语言与数字格式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Reading {file}…</source>
      <translation>正在读取 {file}…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Reading…</source>
      <translation>读取中…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Reads one signed file of the publisher; nothing is told, loaded or installed by it.</source>
      <translation>只读取发行方签名的一个文件；不会发送、下载或安装任何内容。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Real Estate</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>房地产</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Real ticks of another time, played back.</source>
      <translation>过往的真实成交，正在回放。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>Received from {start} on, exchange local time.</source>
      <translation>接收时间从 {start} 起（交易所当地时间）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>Received from {start} to {end}, exchange local time.</source>
      <translation>接收时间从 {start} 到 {end}（交易所当地时间）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Received twice, recorded once.</source>
      <translation>收到两次，只录制一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>Received up to {end}, exchange local time.</source>
      <translation>接收时间截至 {end}（交易所当地时间）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Reconnect</source>
      <translation>重新连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>Reconnected by hand.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>手动重新连接。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Record into another folder</source>
      <translation>录制到另一个文件夹</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Record somewhere else</source>
      <translation>录制到其他位置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Record somewhere else…</source>
      <translation>更改录制位置…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Record there</source>
      <translation>在该处录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Recorded</source>
      <translation>录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>Recorded days are not read any more: the program ends.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>程序正在结束，不再读取已录制的日期。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/past.py" />
      <source>Recorded days cannot be read: the process that does so answered another question.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取历史录制：负责的进程答非所问。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>Recorded days cannot be read: the process that does so cannot be started ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取已录制的日期：无法启动读取进程（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>Recorded days cannot be read: the process that does so ended twice over one question ({status}); “tickdeck audit” tells whether a file is damaged.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取已录制的日期：读取进程在同一查询两度终止（{status}）；“tickdeck audit”可查明有无文件损坏。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Recorder</source>
      <translation>记录器</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Recorder: {state}, {rate}</source>
      <translation>记录器：{state}，{rate}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Recording</source>
      <translation>录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorder.py" />
      <source>Recording has ended by a fault of this program, see its log. Start Tickdeck again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>因程序故障，录制已停止，详见日志。请重新启动 Tickdeck。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Recording has ended, and everything is sealed.</source>
      <translation>录制已结束，并已全部封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/writer.py" />
      <source>Recording has ended: {folder} could not be written ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制已终止：无法写入 {folder}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Recording has ended; what is not sealed yet will be sealed at the next start.</source>
      <translation>录制已结束；未封存的部分将于下次启动时封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/slowness.py" />
      <source>Recording is behind: the disk of {folder} is too slow. Ticks wait in memory, and none is lost while it has room. End what else keeps it busy, and it catches up by itself.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制落后：{folder} 所在磁盘太慢。成交暂存于内存，有空间就不会丢失。请结束其他占用磁盘的任务，录制会自行追上。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/writer.py" />
      <source>Recording waits: the disk of {folder} {cause} ({why}). Ticks are kept in memory. {advice}, and it goes on by itself.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制等待中：{folder} 的磁盘{cause}（{why}）。成交暂存于内存。{advice}，录制便会自动继续。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Recordings</source>
      <translation>录制文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Red, falls green</source>
      <translation>红涨绿跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Redo a change of the lists</source>
      <translation>重做列表更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>Redo: {step}</source>
      <translation>重做：{step}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Reduced motion</source>
      <translation>减少动态效果</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Relative volume</source>
      <translation>量比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Relative volume (RVOL) reaches</source>
      <translation>量比（RVOL）达到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Relative volume: the volume so far over what is usual by now; amber from 3× on.</source>
      <translation>量比：至今成交量与此刻平常成交量之比；3× 起以琥珀色标示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Relaxed</source>
      <comment>rows</comment>
      <translation>宽松</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Remove from the list</source>
      <translation>从列表移除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Remove the chosen line</source>
      <translation>移除所选线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Remove the measure</source>
      <translation>移除测量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Remove the selected rows</source>
      <translation>移除所选行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Remove the separator</source>
      <translation>移除分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed a separator from {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已从“{list}”移除分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed {code} from {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已从“{list}”移除 {code}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed {count} instruments from {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已从“{list}”移除 {count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Rename the list</source>
      <translation>重命名列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Rename the separator…</source>
      <translation>重命名分隔线…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Rename the workspace</source>
      <translation>重命名工作区</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Renamed a separator of {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已重命名“{list}”的分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Renamed {list} to {new}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已将“{list}”重命名为“{new}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <source>Replace</source>
      <translation>替换</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Replace the list</source>
      <translation>替换列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Replaced what was on {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已更换“{list}”的内容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Reset columns</source>
      <translation>恢复默认列</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Reset its layout</source>
      <translation>重置布局</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Reset the layout</source>
      <translation>重置布局</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Resume</source>
      <translation>继续</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Resume the heat map</source>
      <translation>继续更新热力图</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Retry</source>
      <translation>重试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Rise</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>上行音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Room</source>
      <translation>缓冲</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Rows</source>
      <translation>行距</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Rows</source>
      <comment>of a file</comment>
      <translation>数据行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>Rows are moved in their own order: Ctrl+Shift+O shows it.</source>
      <translation>自定义顺序下才能移动各行：按 Ctrl+Shift+O 切换。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>SIMULATED</source>
      <translation>模拟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>SOCKS4 knows no passwords; use socks5:// or leave the password out.</source>
      <translation>SOCKS4 不支持密码；请用 socks5://，或不填密码。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>SVG drawing (*.svg)</source>
      <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Same range</source>
      <translation>同步时段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>Save a picture of the chart</source>
      <translation>保存图表图片</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Save a picture…</source>
      <translation>保存图片…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Save as CSV…</source>
      <translation>另存为 CSV…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Save the tape as CSV</source>
      <translation>将成交明细存为 CSV</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Save the tape as CSV…</source>
      <translation>将成交明细存为 CSV…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Say where the file is to go.</source>
      <translation>请指定文件位置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Scaling</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>扩容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Sealed</source>
      <translation>已封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Sealing</source>
      <translation>封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: its process cannot be started ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等待中：无法启动其进程（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: its process ends each time before it has sealed anything.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等待中：其进程每次未封存任何文件便已结束。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: the disk of {folder} is nearly full, and its last room is left to the journals. They are kept, and sealed when there is room.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等待中：{folder} 所在磁盘将满，余下空间留给日志文件。日志文件会保留，待有空间时封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: the disk of {folder} is not there.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等待中：找不到 {folder} 所在磁盘。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等待中：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Search a key or what it does</source>
      <translation>搜索按键或其功能</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Search a name, a code or a command</source>
      <translation>搜索名称、代码或命令</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <source>Search everything</source>
      <translation>搜索全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <source>Search the settings</source>
      <translation>搜索设置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Sector</source>
      <translation>行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>See to the disk</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请检查磁盘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Select an alert to change it.</source>
      <translation>选中提醒以更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>Select an instrument in the watchlist or the heatmap</source>
      <translation>请在自选或热力图中选择证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Select an instrument in the watchlist or the heatmap.</source>
      <translation>请在自选或热力图中选择证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Select an instrument in the watchlist, or drag one here</source>
      <translation>请在自选中选择证券，或拖到此处</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Sep</source>
      <comment>month</comment>
      <translation>9月</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>Separator</source>
      <translation>分隔线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Separator above this row…</source>
      <translation>在此行上方添加分隔线…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Services</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>服务</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set</source>
      <comment>alerts that are set</comment>
      <translation>已设</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Set alert</source>
      <translation>设置提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Set all thresholds as they were at first.</source>
      <translation>将所有阈值还原为最初的数值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Set an alert</source>
      <translation>设置提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set an alert (Ins)</source>
      <translation>设置提醒（Ins）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Set an alert at this price…</source>
      <translation>在此价位设提醒…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>Set an alert at {price}…</source>
      <translation>在 {price} 设提醒…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Set an alert…</source>
      <translation>设置提醒…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Set aside</source>
      <translation>已搁置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Set aside: {path}</source>
      <translation>已搁置：{path}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set {count}</source>
      <comment>alerts that are set</comment>
      <translation>已设 {count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set {count} of {total}</source>
      <comment>alerts that are set</comment>
      <translation>已设 {count}/{total}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Settings…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Settlement</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>结算</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Shard {number}</source>
      <translation>分片 {number}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Shard {number}: {confirmed} of {wanted} names confirmed.</source>
      <translation>分片 {number}：{wanted} 只证券中 {confirmed} 只已确认。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Shard {number}: {confirmed} of {wanted} names sent; this provider confirms nothing.</source>
      <translation>分片 {number}：{wanted} 只证券中已发送 {confirmed} 只；该供应商不作确认。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Shard {number}: {state}, {confirmed} of {wanted} confirmed, {age}, {reconnects}</source>
      <translation>分片 {number}：{state}，已确认 {confirmed}/{wanted}，{age}，{reconnects}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Shards</source>
      <translation>分片</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Shortcuts by group</source>
      <translation>按分组列出的快捷键</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Show Tickdeck</source>
      <translation>显示 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show VWAP</source>
      <translation>显示 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Show all charts of the grid</source>
      <translation>显示网格的所有图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/crumbs.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show all sectors</source>
      <translation>显示所有行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/crumbs.py" />
      <source>Show all sectors (Esc or Backspace)</source>
      <translation>显示所有行业（Esc 或 Backspace）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Show all that has fired</source>
      <translation>显示所有已触发的提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show deviations around VWAP</source>
      <translation>显示 VWAP 标准差</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Show everything</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Show its chart</source>
      <translation>显示图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Show its chart (double click or C)</source>
      <translation>显示图表（双击或 C）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Show only errors</source>
      <translation>只显示错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Show only instruments whose code or name holds this (Ctrl+F); Esc shows all.</source>
      <translation>只显示代码或名称含此文字的证券（Ctrl+F）；按 Esc 显示全部。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Show only instruments with</source>
      <translation>只显示含以下文字的证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Show only warnings and errors</source>
      <translation>只显示警告和错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show or hide the panel “{title}”</source>
      <translation>显示或隐藏“{title}”面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Show rows of at least this size, such as 500, 10k or 1.5m (Ctrl+F)</source>
      <translation>只显示不少于此数量的成交，例如 500、10k 或 1.5m（Ctrl+F）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Show the alert's chart</source>
      <translation>显示该提醒的图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show the day's high and low</source>
      <translation>显示当日最高和最低</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Show the first names of the list in the watchlist (F)</source>
      <translation>依次显示自选列表中的证券（F）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Show the list before</source>
      <translation>显示上一个列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Show the log of alerts</source>
      <translation>显示提醒记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Show the next list</source>
      <translation>显示下一个列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show the panel that says more</source>
      <translation>显示有更多信息的面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show the previous close</source>
      <translation>显示昨收价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Show the prints of every instrument listed</source>
      <translation>显示列表中所有证券的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Show the recordings in the file manager</source>
      <translation>在文件管理器中显示录制文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Show the same time and the same kind of bars in all charts (R)</source>
      <translation>所有图表显示相同时段和相同周期（R）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Show the selected chart alone</source>
      <translation>只显示所选图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show the tile's quote</source>
      <translation>显示所选方格的报价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show the tile's sector alone</source>
      <translation>只显示所选方格的行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show this menu</source>
      <translation>显示此菜单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Show this workspace ({keys}); double click to rename it</source>
      <translation>显示此工作区（{keys}）；双击可重命名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show volume</source>
      <translation>显示成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show what came meanwhile (Home)</source>
      <translation>显示期间新增的异动（Home）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Show what is now (Space)</source>
      <translation>显示最新（空格键）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show {count} newer entries</source>
      <translation>显示 {count} 条较新异动</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show {count} newer entry</source>
      <translation>显示 {count} 条较新异动</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show {sector} alone</source>
      <translation>只显示{sector}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/tile_map.py" />
      <source>Show {sector} alone (Enter); Esc goes back</source>
      <translation>只显示{sector}（Enter）；按 Esc 返回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Show: {detector}</source>
      <translation>显示：{detector}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Shown with the alert when it fires</source>
      <translation>触发时一并显示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Shows what is new; nothing is installed by it.</source>
      <translation>显示更新内容；不会安装任何内容。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Silent</source>
      <translation>无数据</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Since it was set so, one alarm a day for every {count} instruments.</source>
      <translation>如此设置以来，每日每 {count} 只证券有一次提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Since it was set so, {times} alarms a day for each instrument.</source>
      <translation>如此设置以来，每日每只证券有 {times} 次提醒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Size</source>
      <comment>of data</comment>
      <translation>大小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Size class</source>
      <translation>规模级别</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Size of a bar</source>
      <translation>每根 K 线的数量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Size of texts</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>Size of the tiles</source>
      <translation>方格大小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Size of the tiles: {choice}.
{meaning}</source>
      <translation>方格大小：{choice}。
{meaning}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Size of the tiles: {size}</source>
      <translation>方格大小：{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Skip this version</source>
      <translation>跳过此版本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Small</source>
      <comment>size of texts</comment>
      <translation>小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Snooze</source>
      <translation>暂停提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Snooze the alert for 15 minutes, or wake it</source>
      <translation>暂停提醒 15 分钟，或恢复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Snooze the alert for {count} minutes</source>
      <translation>暂停提醒 {count} 分钟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>Somebody deleted {path} while it was recorded; nothing of it is lost, it goes on as {saved}. What was sealed before in that folder is gone.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制期间 {path} 被人删除；内容没有丢失，现改以 {saved} 继续。该文件夹内先前封存的内容则已丢失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>Something is missing before “or”.</source>
      <translation>“或”(or) 前面缺少条件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>Something is missing behind “or”.</source>
      <translation>“或”(or) 后面缺少条件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Sort by</source>
      <translation>排序方式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Sound</source>
      <translation>声音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Sound when something unusual is seen</source>
      <translation>检测到异动时发声</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Sound: {sound}.</source>
      <translation>声音：{sound}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Sounds</source>
      <translation>声音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spr ‱</source>
      <translation>价差‱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spread</source>
      <translation>价差</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spread ‱</source>
      <translation>价差‱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Standard deviations above what is usual at this time of the day.</source>
      <translation>高于一天中此时平常水平的标准差数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Staples</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>必选消费</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Start Tickdeck again</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>请重新启动 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Started again at {time}.</source>
      <translation>已于 {time} 重新开始。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Started again with the same choices, it goes on where it stopped.</source>
      <translation>以相同选项再次开始，会从中断处继续。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Stay</source>
      <translation>留下</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Stop comparing</source>
      <translation>停止对比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Switch between feed and board</source>
      <translation>切换异动记录与当前排行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Switch between feed and board (Ctrl+E)</source>
      <translation>切换异动记录与当前排行（Ctrl+E）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Switch off</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Switch on</source>
      <translation>开启</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Switch the alert on or off</source>
      <translation>开启或关闭提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Tape</source>
      <translation>成交明细</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Tape of all instruments</source>
      <translation>所有证券的成交明细</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Teal</source>
      <translation>青</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Tear the panel off, or put it back</source>
      <translation>将面板拆成独立窗口，或放回原位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Technical lines stand here as they do in the log file.</source>
      <translation>技术细节与日志文件逐字相同，以英文显示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Technology</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>科技</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>That is the folder that another Tickdeck is recording into.</source>
      <translation>另一个 Tickdeck 正录制到该文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>That is the folder that cannot be used.</source>
      <translation>这正是无法使用的文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>That is the folder that is recorded into now.</source>
      <translation>目前正录制到该文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>That volume in multiples of what is usual at this time.</source>
      <translation>该成交量为该时间平常水平的倍数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>The UTC date on which the ticks were received.</source>
      <translation>收到成交当日的 UTC 日期。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The address given with --url is not a WebSocket address (ws:// or wss://).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>--url 所给地址并非 WebSocket 地址（ws:// 或 wss://）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The address must not hold a token; the token has its own field.</source>
      <translation>地址不能含令牌；请在令牌栏输入。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/options.py" />
      <source>The address must not hold the token; give it in the environment (--token-env).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>地址不可包含令牌；请用环境变量提供（--token-env）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The address of a feed reads wss://host/path.</source>
      <translation>行情源地址的格式为 wss://host/path。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The address of a proxy ends after its port; in a password the characters / ? # and @ are written %2F %3F %23 and %40.</source>
      <translation>代理服务器的地址以端口结尾；密码中的 / ? # 和 @ 须写成 %2F %3F %23 和 %40。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>The address of the history of {host} cannot be used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的历史数据地址无法使用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The address of the proxy cannot be read; check its brackets and its port.</source>
      <translation>无法理解代理服务器的地址；请检查括号和端口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The address of the proxy is missing, such as http://host:8080.</source>
      <translation>缺少代理服务器地址，例如 http://host:8080。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The address of the proxy names no host; it reads http://host:8080.</source>
      <translation>代理服务器的地址没有主机；格式为 http://host:8080。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>The alerts</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The best price at which somebody buys now, in {currency}.</source>
      <translation>目前最优买价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The best price at which somebody sells now, in {currency}.</source>
      <translation>目前最优卖价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The board lot, in {size}.</source>
      <translation>每手数量，以{size}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>The buyer took the ask.</source>
      <translation>主动买，以卖价成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>The certificate of {host} is not valid, so nothing is sent there; check the address, the computer's clock and the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的证书无效，因此不会发送任何数据；请检查地址、电脑时钟和网络。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The change must be above zero (a rise) or below it (a fall), up to 1,000 %.</source>
      <translation>涨跌须大于零（涨）或小于零（跌），上限 1,000 %。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recorded_days.py" />
      <source>The check came to no end ({status}); what it said is in the log.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>核查未能完成（{status}）；详情见日志。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recorded_days.py" />
      <source>The check could not be started ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法开始核查（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>The clock of the strips and columns; an instrument's own in its tooltip.</source>
      <translation>色带及各列所用时钟；个别证券的时钟见其提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>The column “{heading}” speaks against most of the list, so it was not used.</source>
      <translation>“{heading}”一列会排除大部分列表，因此不采用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer was asleep for {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>电脑休眠了 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set back by {count} s while Tickdeck ran; times of receipt go on as before until the next start.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Tickdeck 运行期间，电脑时钟被拨慢 {count} 秒；接收时间在下次启动前沿用原有时钟。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set back by {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>电脑时钟被拨慢 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set forward by {count} s while Tickdeck ran; times of receipt go on as before until the next start.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Tickdeck 运行期间，电脑时钟被拨快 {count} 秒；接收时间在下次启动前沿用原有时钟。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set forward by {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>电脑时钟被拨快 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's network has changed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>电脑的网络已更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The connection is as before: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>连接维持不变：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The connection is opened anew, and what comes from then on is recorded there.</source>
      <translation>将重新连接，之后收到的会录制到该处。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The connection to {host} failed ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>连接 {host} 失败（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>The day as a line</source>
      <translation>当日走势线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The day so far by the minute; the faint level is what the change is measured against.</source>
      <translation>今日至今的每分钟走势；淡色横线为计算涨跌的基准价。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_worker.py" />
      <source>The disk cannot be read ({why}).</source>
      <translation>无法读取磁盘（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>The disk does not take what comes. Ticks wait in memory, and none is lost yet.</source>
      <translation>磁盘未能写入。成交暂存于内存，尚未丢失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/slowness.py" />
      <source>The disk of {folder} is too slow.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{folder} 所在磁盘太慢。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>The end is not after the beginning.</source>
      <translation>结束时间不在开始时间之后。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/unusual_feed.py" />
      <source>The entries of unusual volume</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>异动成交记录</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The exchange's time of the last print.</source>
      <translation>最后一笔成交的交易所时间。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>The export came to no end ({status}).</source>
      <translation>导出未能完成（{status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>The export could not be started ({why}).</source>
      <translation>无法开始导出（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feeds.py" />
      <source>The feed in {path} is named “{name}”, as one of Tickdeck's own; rename it.</source>
      <translation>{path} 的行情源名为“{name}”，与 Tickdeck 内置的相同；请更改名称。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>The feed's address must not hold a token; the token goes to the key store.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>行情源的地址不可包含令牌；令牌应存于密钥库。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The feed's own</source>
      <comment>address</comment>
      <translation>行情源的默认地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>The file as it was is in {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>原文件保存在 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>The file cannot be read: {reason}.</source>
      <translation>无法读取文件：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/known_file.py" />
      <source>The files in {path} keep being replaced while they are read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>读取期间，{path} 的文件不断被替换。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/first_print.py" />
      <source>The first one shows here as soon as it is made.</source>
      <translation>一有成交，就会显示在这里。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The folder cannot be used: {reason}.</source>
      <translation>无法使用文件夹：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The folder is missing.</source>
      <translation>请输入文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>The folder must be given in full, from the root of the disk.</source>
      <translation>请从磁盘根目录起输入完整路径。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>The instrument's code.</source>
      <translation>证券代码。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>The instrument's name.</source>
      <translation>证券名称。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer did not answer within {count} s; it may be locked.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库在 {count} 秒内没有响应；可能已锁定。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer failed ({kind}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库出错（{kind}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer is a plain file, in which Tickdeck does not keep tokens.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库只是普通文件，Tickdeck 不会把令牌存于其中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer is locked; unlock it and try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库已锁定；请解锁后重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer is switched off for Python programs.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库已对 Python 程序停用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer refused ({kind}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库拒绝访问（{kind}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer still does not answer; it may be locked.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库仍没有响应；可能已锁定。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>The last list cannot be deleted; it can be emptied or renamed.</source>
      <translation>最后一个列表不能删除，但可以清空或重命名。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>The last price.</source>
      <translation>最新成交价。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The last print received, in {currency}.</source>
      <translation>最后收到的成交价，以{currency}计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The last ten changes of price, the newest at the right.</source>
      <translation>最近十次价格变动，最新的在右。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>The last workspace cannot be deleted.</source>
      <translation>最后一个工作区不可删除。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>The layout is as at first.</source>
      <translation>布局已恢复为最初的样子。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>The layout of the workspace “{name}” cannot be used; it is as at first.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>工作区“{name}”的布局无法使用，已恢复为初始布局。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The level is not a number that can be reached.</source>
      <translation>该目标值不可能达到。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>The list changed meanwhile; choose the separator's place again.</source>
      <translation>列表已有变动；请重新选择分隔线的位置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/table.py" />
      <source>The list has more than {count} entries, so it cannot be a list of instruments.</source>
      <translation>列表超过 {count} 项，不可能是证券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel.py" />
      <source>The list is empty. Add instruments in the watchlist.</source>
      <translation>列表是空的。请在自选中添加证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>The list is empty: type a code or a name, or paste a list.</source>
      <translation>列表是空的：输入代码或名称，或粘贴一份列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>The list is grouped by sector; ungroup it to order it by hand.</source>
      <translation>列表已按行业分组；取消分组后可自定义顺序。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>The list is grouped by sector; ungroup it to put separators into it.</source>
      <translation>列表已按行业分组；取消分组后可添加分隔线。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/table.py" />
      <source>The list is longer than {count} rows, so it cannot be a list of instruments.</source>
      <translation>列表超过 {count} 行，不可能是证券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>The list shown has no instrument.</source>
      <translation>当前列表没有证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>The list {list} is gone; nothing was added to it.</source>
      <translation>列表“{list}”已不存在，未添加任何证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>The lists belong to another Tickdeck that uses {path}: what is changed of them here is not kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>列表由另一个使用 {path} 的 Tickdeck 保存：在此所作的更改不会保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/first_print.py" />
      <source>The market is closed now; the first one shows here once it trades.</source>
      <translation>现在休市；开市后，第一笔成交会显示在这里。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>The market is closed.</source>
      <translation>市场已收盘。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>The minutes are a whole number.</source>
      <translation>分钟须为整数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The multiple of the usual volume must be above zero.</source>
      <translation>平常成交量的倍数须大于零。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>The name of a list has at most {count} characters.</source>
      <translation>列表名称最多 {count} 个字符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>The name of a list is one line without white space around it.</source>
      <translation>列表名称须为一行，前后不能有空格。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>The name of a workspace has at most {count} characters.</source>
      <translation>工作区名称最多 {count} 个字符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The name {host} cannot be found; check the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>找不到 {host}；请检查网络。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>The next message</source>
      <translation>下一条消息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>The oldest tick that is in no sealed file yet, and the closed journals that wait for sealing. A journal is closed after five minutes or a million ticks.</source>
      <translation>尚未封存的最早成交，以及等待封存的日志文件。日志文件每五分钟或每百万笔成交关闭一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>The page it names is not reached by https.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所指页面未使用 https。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk.py" />
      <source>The panel {name} cannot show what is new ({kind}); the others go on. Close it and open it again, or copy diagnostics.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>面板“{name}”无法显示新数据（{kind}）；其他面板不受影响。请关闭后再打开，或复制诊断信息。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>The part of all prints that is there, where the provider's ids count them.</source>
      <translation>已收成交占全部的比例，以供应商编号逐笔递增者为限。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The pause after firing is 0 to {most} seconds.</source>
      <translation>触发后间隔为 0 至 {most} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>The pause is a whole number of seconds.</source>
      <translation>间隔须为整数秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>The picture could not be written to {path}; save it in another folder.</source>
      <translation>图片无法写入 {path}；请保存到其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>The picture is in the clipboard.</source>
      <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>The picture is saved in {path}.</source>
      <translation>图片已保存到 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The plan has no room for it.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>套餐已无名额。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The plan has no room for {count} instruments; not subscribed are {names}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>套餐名额不足以订阅 {count} 只证券；未订阅：{names}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The price must be above zero.</source>
      <translation>价格须大于零。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>The provider's history gave no {what}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>供应商的历史数据未能提供{what}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy cannot be used as it is written; check its address.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器设置无法使用；请检查其地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy does not connect to {host} (HTTP {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器未能连接 {host}（HTTP {why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy does not connect to {host} (SOCKS error {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器未能连接 {host}（SOCKS 错误 {why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>The proxy does not connect to {host}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器无法连接 {host}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/route.py" />
      <source>The proxy in the settings of the system cannot be used: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>系统设置的代理服务器无法使用：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy wants a user name and a password, or does not accept those given; check them in the settings.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器要求用户名和密码，或不接受所给信息；请检查设置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The proxy's login is kept for this run only: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器的登录信息只在本次运行保留：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>The proxy's user name and password are no setting; they go to the key store.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器的用户名和密码不属设置；应存于密钥库。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>The question to {host} failed ({kind}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>向 {host} 查询失败（{kind}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answering.py" />
      <source>The recording cannot be read ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取录制（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>The recording changed while it was exported; give the same command again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>导出期间录制有变；请再次导出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>The recording did not answer within {count} s; its disk may be slow.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制在 {count} 秒内没有响应；磁盘可能过慢。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/day_before.py" />
      <location filename="../../desktop/tickdeck/store/past/ticks_before.py" />
      <source>The recording keeps being replaced while it is read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>读取期间，录制不断被替换。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorded_day.py" />
      <source>The recording of {day} has changed while it was read; begin again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>读取期间，{day} 的录制有变；请重新开始。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>The recordings cannot be read: {reason}.</source>
      <translation>无法读取录制：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/crash_notice.py" />
      <source>The run that began on {day} at {time} was not closed: something went wrong in it, or it was ended from outside. What it had written down of the market is kept. This report lies in {folder} and is sent to nobody; it helps whoever you ask for help.</source>
      <translation>{day} {time} 开始的一次运行没有正常结束：程序出错，或被外部终止。已写入的行情均已保留。此报告存于 {folder}，不会发送给任何人；求助时可交给协助你的人。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>The same range for all charts of the grid</source>
      <translation>网格内所有图表同步时段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>The segments merged into {path} are still there ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已合并至 {path} 的分段仍然存在（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>The selected one: {name}</source>
      <translation>所选证券：{name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>The seller hit the bid.</source>
      <translation>主动卖，以买价成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>The settings</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>The shard's number: one connection each.</source>
      <translation>分片编号；每个分片一条连接。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>The signature is not the publisher's.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>签名不属于发行方。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feeds.py" />
      <source>The simulated exchange</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>模拟交易所</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/simulator_process.py" />
      <source>The simulated market did not start; start Tickdeck again, or run “tickdeck simulate” to see why.</source>
      <translation>模拟市场未能启动；请重新启动 Tickdeck，或运行“tickdeck simulate”查看原因。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/lifecycle.py" />
      <source>The simulated market has ended; start Tickdeck again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>模拟市场已结束；请重新启动 Tickdeck。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>The simulated market needs no connection.</source>
      <translation>模拟市场无须连接。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>The spreadsheet is damaged or of a kind that cannot be read; save it as .xlsx or .csv.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>电子表格已损坏或格式不支持；请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>The spreadsheet is protected with a password; save it without one.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>电子表格设有密码；请去除密码后再保存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>The spreadsheet is too large for a list of instruments once it is unpacked.</source>
      <translation>电子表格解压后过大，不可能是证券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>The system says: {why}.</source>
      <translation>系统消息：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The system's</source>
      <comment>proxy</comment>
      <translation>跟随系统</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>The tape could not be written to {path} ({cause}); save it in another folder.</source>
      <translation>成交明细无法写入 {path}（{cause}）；请保存到其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>The tape is saved in {path}.</source>
      <translation>成交明细已保存到 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/unusual.py" />
      <source>The thresholds of unusual volume</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>异动成交的阈值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>The ticks on the screen are this much older than the market.</source>
      <translation>屏幕上的成交比市场落后这么多时间。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The time without a print is 1 to {most} seconds.</source>
      <translation>无成交时间为 1 至 {most} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>The title of a separator has at most {count} characters.</source>
      <translation>分隔线标题最多 {count} 个字符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table_file.py" />
      <location filename="../../desktop/tickdeck/settings/watchlist_text.py" />
      <source>The title “{title}” was cut to {count} characters.</source>
      <translation>标题“{title}”已缩短为 {count} 个字符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The token has {count} characters, and the key store of this computer takes {most}; give it in an environment variable.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>令牌有 {count} 个字符，本机密钥库最多容纳 {most} 个；请用环境变量提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The token is KEY:SECRET in one line.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>令牌为单行的 KEY:SECRET。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The token is kept for this run only: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>令牌只在本次运行保留：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The user name for a proxy cannot contain a colon.</source>
      <translation>代理服务器的用户名不可含有冒号。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/unusual.py" />
      <source>The usual thresholds stand for saved ones that cannot be used: {names}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已保存的部分阈值无法使用，改用默认值：{names}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The volume must be above zero.</source>
      <translation>成交量须大于零。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists_file.py" />
      <source>The watchlists</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>自选列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>The whole path is in the row's tooltip.</source>
      <translation>完整路径见该行提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The whole path is needed, from the top on.</source>
      <translation>请输入完整路径。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>The workspaces</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>工作区</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/subscriptions.py" />
      <source>There are no bids and asks: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有买卖盘报价：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>There are no recordings in {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 没有录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorded_day.py" />
      <source>There are no recordings of {day}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 没有录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>There are no sealed recordings in {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 没有已封存的录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>There are no shortcuts.</source>
      <translation>没有快捷键。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alerts.py" />
      <source>There are {count} alerts already; delete some that are over.</source>
      <translation>已有 {count} 个提醒；请删除已结束的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There are {count} lists already; delete one first.</source>
      <translation>已有 {count} 个列表；请先删除一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>There are {count} workspaces already; delete one first.</source>
      <translation>已有 {count} 个工作区；请先删除一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>There is a file of this name. “Replace” puts the export in its place.</source>
      <translation>已有同名文件。按“替换”会用导出结果替换它。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There is a list called “{name}” already.</source>
      <translation>已有名为“{name}”的列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>There is a workspace called “{name}” already.</source>
      <translation>已有名为“{name}”的工作区。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>There is no connection through the proxy {address} ({why}); check its address in the settings.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法经代理服务器 {address} 连接（{why}）；请在设置中检查其地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feeds.py" />
      <source>There is no feed “{name}”; choose one of {feeds}, or give a file that ends in .toml.</source>
      <translation>没有行情源“{name}”；请选择 {feeds} 之一，或提供 .toml 文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>There is no figure called “{figure}”.</source>
      <translation>没有名为“{figure}”的数据项。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>There is no folder and no file {path}; give the data folder of Tickdeck.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有 {path} 这个文件夹或文件；请提供 Tickdeck 的数据文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>There is no folder and no journal {path}; give the data folder of Tickdeck.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有 {path} 这个文件夹或日志文件；请提供 Tickdeck 的数据文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/choices.py" />
      <source>There is no folder {folder} for the report.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有存放报告的文件夹 {folder}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>There is no folder {path} to export to.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有供导出的文件夹 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>There is no instrument in it.</source>
      <translation>其中没有证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>There is no instrument in “{text}”.</source>
      <translation>“{text}”中没有证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no list in it.</source>
      <translation>其中没有列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/json_lists.py" />
      <source>There is no list of instruments in this JSON.</source>
      <translation>此 JSON 没有证券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>There is no number behind the sign in “{text}”.</source>
      <translation>“{text}”的符号后面没有数字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no such list any more.</source>
      <translation>该列表已不存在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There is no such list.</source>
      <translation>没有该列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no such separator any more.</source>
      <translation>该分隔线已不存在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>There is no text to be pasted.</source>
      <translation>没有可粘贴的文本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>There is nothing to choose from yet.</source>
      <translation>暂时没有可选项目。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>There is nothing to do again.</source>
      <translation>没有可重做的操作。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>There is nothing to undo.</source>
      <translation>没有可撤销的操作。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>There were none since this start at {time}; times in which Tickdeck did not run are bands in the chart.</source>
      <translation>自本次 {time} 启动以来没有；Tickdeck 未运行的时间在图表上以色带显示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>There were none.</source>
      <translation>没有缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>These:</source>
      <comment>instruments</comment>
      <translation>以下证券：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>This Alpaca subscription does not include this stream; choose another plan.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>此 Alpaca 订阅不包括这个数据流；请选择其他套餐。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>This archive holds no .xlsx spreadsheet; save the list as .xlsx or .csv.</source>
      <translation>此压缩文件没有 .xlsx 电子表格；请把列表另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>This computer has no key store that Tickdeck could use.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机没有 Tickdeck 可用的密钥库。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>This desktop has no place for them; the window itself tells.</source>
      <translation>此桌面无处显示系统消息，改由窗口内提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>This is the newest version, {version}.</source>
      <translation>目前已是最新版本 {version}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>This must be a number between {least} and {most}.</source>
      <translation>必须是介于 {least} 至 {most} 之间的数字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>This must be a whole number between {least} and {most}.</source>
      <translation>必须是介于 {least} 至 {most} 之间的整数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>This one:</source>
      <comment>proxy</comment>
      <translation>指定：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>This panel keeps its own instrument; choose a colour to follow others.</source>
      <translation>此面板自行选择证券；选一种颜色即可跟随其他面板。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>This provider's ids do not count prints, so nobody can tell.</source>
      <translation>该供应商的编号并非逐笔递增，故无从得知。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>This run</source>
      <comment>a list of instruments</comment>
      <translation>本次运行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>This window shows prices, but records nothing.</source>
      <translation>此窗口会显示行情，但不会录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Those of all instruments.</source>
      <translation>所有证券合计。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Three minutes, each with more volume than the one before.</source>
      <translation>连续三分钟，成交量逐分钟增加。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Thresholds of the detectors</source>
      <translation>检测器阈值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Tick</source>
      <translation>成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/crash_notice.py" />
      <source>Tickdeck came to no proper end</source>
      <translation>Tickdeck 上次没有正常结束</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Tickdeck itself is under the MIT licence. What it is made of has licences of its own.</source>
      <translation>Tickdeck 本身采用 MIT 许可；其组成部分各有其许可。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Tickdeck itself is under the MIT licence. What it is made of was installed by itself here.</source>
      <translation>Tickdeck 本身采用 MIT 许可；其组成部分在此为另行安装。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Tickdeck {version} came out on {day}; this is {present}. What is recorded and set up stays as it is.</source>
      <translation>Tickdeck {version} 已于 {day} 发布；当前版本为 {present}。录制和设置均会保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Tickdeck {version} is out</source>
      <translation>Tickdeck {version} 已发布</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks</source>
      <translation>成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Ticks</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>逐笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <location filename="../../desktop/tickdeck/store/recorder.py" />
      <source>Ticks are lost: memory holds no more of what the disk does not take.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在丢失成交：磁盘未能写入，内存也已满。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks in HDF5 files that were read back and compared; those an earlier run left are among them.</source>
      <translation>已读回比对的 HDF5 文件中的成交，包括之前运行留下的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Ticks in journals: they are safe, but in no sealed file yet, and not counted elsewhere here.</source>
      <translation>日志文件内的成交：已妥善保存，但尚未封存，也未计入此处其他数字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Ticks known to be missing, where the provider's ids count them.</source>
      <translation>已知漏收的成交，以供应商编号逐笔递增者为限。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Ticks of a real market, as they happen.</source>
      <translation>真实市场的成交，实时显示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Ticks of the last seconds.</source>
      <translation>最近数秒的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks of this run written to the journal, which is on the disk within a quarter of a second.</source>
      <translation>本次运行写入日志文件的成交，四分之一秒内存入磁盘。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks that came again with the same id, and were left out.</source>
      <translation>编号相同而重复收到的成交，已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks that could be neither written nor kept in memory; each is within a gap of the recording.</source>
      <translation>既未能写入也未能暂存的成交；每笔均落在录制的缺口内。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks that wait until the disk takes them; if the program were killed now, they would be gone.</source>
      <translation>等待写入磁盘的成交；若程序此刻被强制结束，便会丢失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks wait in memory while the disk does not take them; more would be lost.</source>
      <translation>磁盘未能写入，成交暂存于内存；超出将会丢失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks written to the journal, and ticks in verified HDF5 files.</source>
      <translation>已写入日志文件的成交，及已验证 HDF5 文件内的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Ticks/s</source>
      <translation>成交/秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>Ticks: {cost}</source>
      <translation>成交：{cost}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>Ticks: {cost}, the others back-filled</source>
      <translation>成交：{cost}，其余已补回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Time and sales</source>
      <translation>成交明细</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Times in</source>
      <translation>时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Times of prints</source>
      <translation>成交时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>To go</source>
      <translation>距离</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Today's volume as a multiple of what is usual by this time of day; 1 is neutral.</source>
      <translation>今日成交量相当于平常同一时间的多少倍；1 为中性。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Token</source>
      <translation>令牌 (Token)</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Trades</source>
      <translation>成交笔数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Trades {trades}, last at {when}</source>
      <translation>成交 {trades} 笔，最后一笔：{when}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Trades {trades}, last at {when}, {age} ago</source>
      <translation>成交 {trades} 笔，最后一笔：{when}（{age}前）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Trip ms</source>
      <translation>往返毫秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Try again</source>
      <translation>重试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Try all refused connections again</source>
      <translation>重试所有被拒的连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Turnover</source>
      <translation>成交额</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Turnover at least</source>
      <translation>成交额至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Turnover {size}</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>额 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Twice</source>
      <translation>重复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Type a code or a name, and choose an instrument of this run.</source>
      <translation>输入代码或名称，并选择本次运行中的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Type a code, a name in English or Chinese, or pinyin, whole or initials.
Enter takes the marked instrument, Tab takes it and stays for another, Escape leaves.</source>
      <translation>输入代码、中英文名称或拼音（全拼或首字母）。
Enter 选取，Tab 选取后继续，Esc 离开。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Type at least one code.</source>
      <translation>请输入至少一个代码。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Type the level as a number.</source>
      <translation>请用数字输入目标值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Type the level.</source>
      <translation>请输入目标值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>US shares</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>美股</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/done_strip.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Undo a change of the lists</source>
      <translation>撤销列表更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Undo the last change of a workspace</source>
      <translation>撤销工作区的上一次更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Undo the last change of an alert</source>
      <translation>撤销上一次提醒更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>Undo what was done last</source>
      <translation>撤销上一步</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>Undo: {step}</source>
      <translation>撤销：{step}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Ungrouped {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已取消“{list}”的分组</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unmute {instrument}</source>
      <translation>取消静音 {instrument}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Until</source>
      <translation>至</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>Until then the simulated market is shown.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>在此之前显示模拟市场。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unusual</source>
      <comment>short for unusual volume</comment>
      <translation>异动</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unusual volume</source>
      <translation>异动成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_view.py" />
      <source>Unusual volume, newest first</source>
      <translation>异动成交，最新的排在最前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>Up to a size</source>
      <translation>按大小上限</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Up to {size} of ticks wait in memory while the disk refuses; more would be lost, and counted.</source>
      <translation>磁盘拒绝写入时，最多暂存 {size} 成交于内存；超出部分会丢失并计数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Use it for this run only</source>
      <translation>仅在本次运行使用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Usual</source>
      <comment>size of texts</comment>
      <translation>标准</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Usual for them: {volume} ({basis})</source>
      <translation>平常水平：{volume}（{basis}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Usual thresholds</source>
      <translation>默认阈值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Utilities</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>公用事业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>VWAP</source>
      <translation>VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>VWAP distance</source>
      <comment>after the words size and colour</comment>
      <translation>VWAP 距离</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>VWAP {price}</source>
      <translation>VWAP {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>VWAP {vwap}, last {distance} from it</source>
      <translation>VWAP {vwap}，现价与其相距 {distance}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Value of a lot</source>
      <translation>每手价值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>Versions, counts and the state of every connection; no token is in it.</source>
      <translation>包括版本、数量及各连接的状态；不含令牌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Violet</source>
      <translation>紫</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Vol</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Vol {size}</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>量 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>Vol {volume}</source>
      <translation>量 {volume}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Volume</source>
      <translation>成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume against usual</source>
      <translation>成交量高于平常</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume grows minute by minute, {minutes}: together {ratio} usual for {time} ({basis}).</source>
      <translation>成交量逐分钟递增，{minutes}：合计为 {time} 平常量的 {ratio}（{basis}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume has grown for three minutes: {volume} = {ratio} usual for {time} ({basis}).</source>
      <translation>成交量连续三分钟递增：{volume}，为 {time} 平常量的 {ratio}（{basis}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded day of each instrument.</source>
      <translation>成交量与每只证券最多 {count} 个录制日比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded day of {counted} instruments, and with today alone for the other {others}.</source>
      <translation>{counted} 只证券的成交量与最多 {count} 个录制日比较，其余 {others} 只仅与今日比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded days of each instrument.</source>
      <translation>成交量与每只证券最多 {count} 个录制日比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded days of {counted} instruments, and with today alone for the other {others}.</source>
      <translation>{counted} 只证券的成交量与最多 {count} 个录制日比较，其余 {others} 只仅与今日比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of 3 minutes: {volume}</source>
      <translation>3 分钟成交量：{volume}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of the day in multiples of what recorded days have by now.</source>
      <translation>当日成交量为各录制日同一时间的倍数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Volume of the day reaches</source>
      <translation>当日成交量达到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Volume of the last 1, 3 or 5 minutes against what is usual at this time of the day.</source>
      <translation>最近 1、3 或 5 分钟的成交量，与当日该时间的平常水平比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Volume of the last minutes reaches</source>
      <translation>最近几分钟成交量达到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of the last three minutes.</source>
      <translation>最近三分钟的成交量。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Volume {volume}, turnover {turnover}</source>
      <translation>成交量 {volume}，成交额 {turnover}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>Waiting for the first tick…</source>
      <translation>正在等待首笔成交…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Wake</source>
      <comment>a snoozed alert</comment>
      <translation>恢复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Warnings</source>
      <translation>警告</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_panels.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>Watchlist</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>自选</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>Watchlist {list}</source>
      <translation>自选列表“{list}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Watchlists</source>
      <translation>自选列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_tabs.py" />
      <source>Watchlists: {list} is shown, {place} of {count}</source>
      <translation>自选列表：正显示“{list}”，第 {place} 个，共 {count} 个</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/welcome.py" />
      <source>Welcome to Tickdeck</source>
      <translation>欢迎使用 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>What an interrupted merging left in {feed_dir} is still there; it will be tried again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>合并中断后留在 {feed_dir} 的文件仍未清理；稍后会重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>What answers at the proxy's address is not a proxy of the kind that the settings name.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器地址的应答并非设置所指的代理服务器类型。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>What can be done with this list</source>
      <translation>此列表的操作</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>What fits</source>
      <translation>符合的项目</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>What happened</source>
      <translation>内容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>What has fired</source>
      <translation>已触发</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>What has fired (L)</source>
      <translation>已触发的提醒（L）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>What is heard when it fires</source>
      <translation>触发时的声音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>What is in a journal is not sealed yet, and not exported.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有一个日志文件尚未封存，其内容没有导出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>What is in {count} journals is not sealed yet, and not exported.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有 {count} 个日志文件尚未封存，其内容没有导出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>What is known of updates</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>更新信息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>What is new</source>
      <translation>更新内容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>What is recorded already stays where it is:</source>
      <translation>已录制的数据会留在原处：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>What is there over the day; sorted by how much of it is.</source>
      <translation>全天已有的数据；按多少排序。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>What is traded too little is not told, and nothing is told twice in a row.</source>
      <translation>成交太少的不提醒，同一异动也不会接连提醒两次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>What is watched (L)</source>
      <translation>监控中的提醒（L）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>What it waits for</source>
      <translation>触发的条件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>What it waits for.</source>
      <translation>触发的条件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>What lies there is no manifest ({error}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>该处的内容不是更新信息（{error}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>What must be reached</source>
      <translation>须达到的目标值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>What the size counts</source>
      <translation>数量的单位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>What there is no room for here</source>
      <translation>更多操作</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/more_menu.py" />
      <source>What there is no room for in the header</source>
      <translation>标题栏容纳不下的选项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>What to export is not clear from the name {name}; let it end in {endings}, or name a format with --format.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>从文件名 {name} 看不出导出格式；请以 {endings} 结尾，或用 --format 指明格式。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/unusual_actions.py" />
      <source>What volume is usual is not known yet, and tried again: {why}</source>
      <translation>尚未得知平常成交量，将会重试：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keeper.py" />
      <source>What was changed cannot be written for a reason that Tickdeck does not know ({kind}); it tries again, and the log says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所作更改因未知原因无法写入（{kind}）；Tickdeck 会再试，详情见日志。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/earlier_today.py" />
      <source>What was recorded earlier today is missing in the day's volumes, highs and lows: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>今日较早的录制未计入当日成交量及高低位：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>What was rightly told counts too: it is how often one is called.</source>
      <translation>正确的提醒也计算在内：这是提醒的频率。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>What was seen, newest first (Ctrl+E switches)</source>
      <translation>已检测的异动，最新的排在最前（Ctrl+E 切换）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>What will be added is shown here before anything changes.</source>
      <translation>更改之前，会先在此显示将添加的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>What will be added, and what was repaired and left out</source>
      <translation>将添加、已修正及略过的项目</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>What you wrote of it; F2 or a double click changes it.</source>
      <translation>您的备注；按 F2 或双击修改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>What you wrote to the alert.</source>
      <translation>为该提醒写的备注。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>When it began, by the clock that is named in the tooltip of a row.</source>
      <translation>开始时间；所用时钟见该行提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>When it fired. The day and the clock stand in the tooltip of a row.</source>
      <translation>触发时间；各行的提示框列出日期和时区。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>When it is sought again.</source>
      <translation>何时重新连接。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>When the first print came.</source>
      <translation>首笔成交的收到时间。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>When the last print came.</source>
      <translation>末笔成交的收到时间。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Where the token is kept</source>
      <translation>令牌存放位置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Whether this is told. {what}</source>
      <translation>是否提醒此项。{what}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>Which instrument it watches.</source>
      <translation>监控的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Which list is shown (L)</source>
      <translation>显示哪个列表（L）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/welcome.py" />
      <source>Which market would you like to watch?</source>
      <translation>您想看哪个市场？</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Which rows of /ticks cannot be trusted.</source>
      <translation>/ticks 中哪些数据行不可信。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Which sectors are shown (S)</source>
      <translation>显示哪些行业（S）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>While the window is not in front.</source>
      <translation>窗口不在最前时使用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>While you were away: {sentence}</source>
      <translation>离开期间：{sentence}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Whose rows those are.</source>
      <translation>这些数据行所属的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>Without headings, column {code} was read as code, column {name} as name.</source>
      <translation>没有标题行，第 {code} 列读作代码，第 {name} 列读作名称。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Without recorded days, volume is compared with today alone.</source>
      <translation>没有录制的日子，成交量只与今日比较。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>Words are looked for in code, name and sector; figures are compared: &gt;2%  turnover&gt;10m  rvol&gt;3  -bank</source>
      <translation>词语会在代码、名称和行业中查找，数字可作比较：&gt;2%  成交额&gt;1000万  rvol&gt;3  -银行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Workspace {name}</source>
      <translation>工作区 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Workspaces</source>
      <translation>工作区</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>You chose to keep {limits}. The oldest day is {day}. Nothing has been deleted yet.</source>
      <translation>您选择保留 {limits}。最早的一天是 {day}。尚未删除任何录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Zoom in</source>
      <translation>放大</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Zoom out</source>
      <translation>缩小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>a fault of this program</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>程序故障</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>a time that the feed does not give</source>
      <translation>行情源未提供时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>about {span}</source>
      <translation>约 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>aggregated</source>
      <comment>a provider's plan</comment>
      <translation>合并成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <source>alert</source>
      <comment>beside its line on a chart</comment>
      <translation>提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <source>alert, off</source>
      <comment>beside its line on a chart</comment>
      <translation>提醒（未生效）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>all lists</source>
      <translation>所有列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>all sectors</source>
      <translation>所有行业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/size_field.py" />
      <source>all sizes</source>
      <translation>全部数量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>all-cn</source>
      <comment>a provider's plan</comment>
      <translation>全 A 股</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>all-hk</source>
      <comment>a provider's plan</comment>
      <translation>全港股</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>all-us</source>
      <comment>a provider's plan</comment>
      <translation>全美股</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>already on the list</source>
      <translation>已在列表中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>and at least</source>
      <translation>并且至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>and {count} more</source>
      <translation>及另外 {count} 项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>animation accessibility flash fade</source>
      <translation>动画 无障碍 闪烁 淡出 animation flash fade</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>another Tickdeck had taken the folder</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>文件夹已被另一个 Tickdeck 占用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>another Tickdeck has taken the folder</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>文件夹已被另一个 Tickdeck 占用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/history.py" />
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>answer has other values than documented</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>响应的内容与文档所述不符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>answer is about another code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>响应属于另一代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/history.py" />
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>answer is not JSON</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>响应不是 JSON</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>as above</source>
      <translation>同上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>at or above {price}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>涨至 {price} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>at or below {price}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>跌至 {price} 或以下</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>auction</source>
      <comment>of a print</comment>
      <translation>竞价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>auction</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>竞价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>audio bell mute quiet</source>
      <translation>音效 铃声 静音 audio mute</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>auditing {name} before it is deleted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>删除前正在核查 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>authorising</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>认证中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>away</source>
      <translation>离开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>back-filled</source>
      <comment>legend of a day's strips</comment>
      <translation>已补回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>backing off</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>等待重试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>bars are not daily</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是日线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>bars for outages</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>中断期间的分钟线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>basic</source>
      <comment>a provider's plan</comment>
      <translation>基础</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>bull/bear contract</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>牛熊证</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>bull/bear contracts</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>牛熊证</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>buy</source>
      <comment>who crossed the spread</comment>
      <translation>主动买</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>captured</source>
      <translation>截取行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>change</source>
      <comment>after the words size and colour</comment>
      <translation>涨跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>class</source>
      <comment>after the words size and colour</comment>
      <translation>级别</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>closed</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>休市</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>closing prices</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>收盘价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>code was not asked for</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>响应含有未查询的代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/venue.py" />
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>coins</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>枚</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>colour {choice}</source>
      <translation>颜色：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>connecting</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>连接中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>crosses {price}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>穿越 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>cumulative</source>
      <comment>a provider's plan</comment>
      <translation>累计</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>daily</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>每天一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>dark light colours appearance</source>
      <translation>深色 浅色 颜色 外观 dark light</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>date of a resumption is not a date</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>复牌日期不是日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day high</source>
      <translation>当日最高</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day low</source>
      <translation>当日最低</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>day volume at or above {quantity}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>当日成交量达 {quantity} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day's first</source>
      <translation>今日首价</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>days after they were recorded</source>
      <translation>天（从录制之日起）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>debt securities</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>债务证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>debt security</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>债务证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>decimals of a number dropped</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已去除数字的小数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>delayed_sip</source>
      <comment>a provider's plan</comment>
      <translation>延迟 SIP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealed_files.py" />
      <source>deleted: sealed files were taken away while it was recorded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已删除：录制期间，已封存的文件被移走</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>delisted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已退市</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>density compact height spacing</source>
      <translation>密度 紧凑 行高 间距 density</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>directory disk path</source>
      <translation>目录 磁盘 路径 folder</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>down {change} or more on the day</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>当日跌 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>down {change} or more within {minutes} min</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{minutes} 分钟内跌 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>duplicate</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>重复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>duplicates</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>重复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>each time</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>每次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>each time, {seconds} s apart</source>
      <translation>每次，相隔 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>ended: {reasons}</source>
      <translation>断开原因：{reasons}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>equal</source>
      <comment>after the words size and colour</comment>
      <translation>相等</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>extended hours</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>延长时段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>falls below its VWAP</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>下穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>fired {time}</source>
      <translation>{time} 触发</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>font larger smaller zoom</source>
      <translation>字体 放大 缩小 font zoom</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>for about {span} more</source>
      <translation>尚可维持约 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>frame has values of the wrong type</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>消息的数值类型不符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>frame is not JSON</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>消息不是 JSON</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>free</source>
      <comment>a provider's plan</comment>
      <translation>免费</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>from the start</source>
      <translation>从头开始</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>full-width characters made plain</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已把全角字符转为半角</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>gap</source>
      <comment>legend of a day's strips</comment>
      <translation>缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>gap {length}</source>
      <translation>缺口 {length}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>gap {length} so far</source>
      <translation>缺口已 {length}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/unrecorded.py" />
      <source>gap {length} · not recorded</source>
      <translation>缺口 {length} · 未录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>gaps</source>
      <translation>缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>has ended by a fault of this program, see its log</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>因程序故障而停止，详见日志</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>has something else in the folder's place</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>在文件夹位置有其他内容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>held · {count} new</source>
      <translation>已暂停 · {count} 笔新成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>hours unknown</source>
      <translation>交易时段未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>http://host:8080 or socks5://host:1080</source>
      <translation>http://host:8080 或 socks5://host:1080</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>id is out of range</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>编号超出范围</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>idle</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>空闲</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>ids jumped</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>编号跳号</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>iex</source>
      <comment>a provider's plan</comment>
      <translation>IEX</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>in {count} min</source>
      <translation>{count} 分后</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>in {count} s</source>
      <translation>{count} 秒后</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>interrupted by a gap</source>
      <translation>中有缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>is full</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已满</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>is not there</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不存在</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>is read-only</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>为只读</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>is recorded to by another Tickdeck</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正由另一个 Tickdeck 录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>is too slow</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>太慢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/minutes_before.py" />
      <source>it cannot be read ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>it has damaged files that were set aside</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有损坏文件已另行搁置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>it has journals that are not sealed</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有日志文件尚未封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>it has journals that are not sealed yet.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有日志文件尚未封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is a callable bull/bear contract</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>属牛熊证</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is a debt security</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>属债务证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is a warrant</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>属窝轮</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is an option or a future</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>属期权或期货</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is delisted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已退市</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is listed before</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>前面已列出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is none of {choices}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是 {choices} 之一。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is not a list of texts.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是文本列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is not a text.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是文本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>it is not mounted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未挂载</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is not true or false.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是 true 或 false。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is suspended</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已停牌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/writer.py" />
      <source>it is too slow</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>过慢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>it stands above {code} in the order by hand</source>
      <translation>在手动排序中位于 {code} 之上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/survey.py" />
      <source>its checksum is not that of its content</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>校验码与内容不符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>its currency</source>
      <comment>unit</comment>
      <translation>（证券货币）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/minutes_before.py" />
      <source>its files keep being replaced while they are read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>读取期间，文件不断被替换。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/minutes_before.py" />
      <source>its minutes cannot be kept ({why}); they will be counted again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法保存每分钟统计（{why}）；稍后会重新计算。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>last frame {age} s ago</source>
      <translation>{age} 秒前收到数据帧</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>leading zeros put back</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已补回前导零</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>left out {words}</source>
      <translation>略去{words}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>left out {words} and {count} more</source>
      <translation>略去{words}及另外 {count} 项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>left out: {reasons}</source>
      <translation>略过：{reasons}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>list of suspended instruments</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>停牌名单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>list {choice}</source>
      <translation>列表：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>live</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>loading…</source>
      <translation>加载中…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>losing</source>
      <comment>state of the recorder</comment>
      <translation>丢失中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>lot value</source>
      <comment>after the words size and colour</comment>
      <translation>每手价值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>lunch</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>午休</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>may not be written to</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不允许写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>merging needs {needed} MB on the disk and {free} MB are free.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>合并需要 {needed} MB 磁盘空间，现只剩 {free} MB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>merging {day}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在合并 {day}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>merging {day}: {percent} %</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在合并 {day}：{percent} %</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>minutes back</source>
      <translation>分钟内</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed none</source>
      <translation>没有漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed unknown</source>
      <translation>漏收数目未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed {count}</source>
      <translation>漏收 {count} 笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed {count} of {all}</source>
      <translation>漏收 {count}/{all} 笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>missing prints</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>漏收的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>more than {size} GB are recorded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制超过 {size} GB</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>never closes</source>
      <translation>全天候</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>no connection</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>no frame yet</source>
      <translation>尚未收到数据帧</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>no print for {level} s while its market trades</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>开市期间 {level} 秒无成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>no prints are kept</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不保留逐笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>no proxy</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不使用代理服务器</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>no reason given</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有说明原因</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>none missed</source>
      <translation>没有漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>none needed</source>
      <translation>无需</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>none, ticks are lost</source>
      <translation>没有，正在丢失成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>not among the feed's usual names: please check</source>
      <translation>不在行情源的常用名单内：请核对</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>not connected</source>
      <translation>未连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>not live</source>
      <translation>非实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/entry_row.py" />
      <source>not possible now</source>
      <translation>目前不可用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>not recorded {since}–{until}</source>
      <translation>未录制 {since}–{until}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>not recorded: {cause}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有录制：{cause}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>not traded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不可交易</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>not watched</source>
      <translation>未监控</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>nothing</source>
      <comment>no instrument</comment>
      <translation>订阅</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>nothing missed</source>
      <translation>无漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>nothing to do</source>
      <translation>暂无待办</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>nothing waits</source>
      <translation>没有等待</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>nothing was printed, or not recorded</source>
      <translation>没有成交，或没有录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>nothing, it is full</source>
      <translation>没有，已满</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>notification attention</source>
      <translation>通知 提醒 notification</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>notification tray desktop</source>
      <translation>通知 托盘 桌面 notification</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>now</source>
      <translation>现在</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>numbers thousands millions billions units</source>
      <translation>数字 千 百万 十亿 万 亿 单位 units</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>off</source>
      <comment>an alert</comment>
      <translation>已关闭</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>older than {count} day</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>超过 {count} 天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>older than {count} days</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>超过 {count} 天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>oldest tick {age} old</source>
      <translation>最早成交 {age}前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>on at least</source>
      <translation>成交量至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>once</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>one of its tables is not of the published format</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>其中一个表格不符已公布的格式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>open</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>交易中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>option or future</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>期权或期货</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>options and futures</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>期权及期货</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>order held</source>
      <translation>顺序已固定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>order held · {counts}</source>
      <translation>顺序已固定 · {counts}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <location filename="../../desktop/tickdeck/store/sealer.py" />
      <source>out of memory</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>内存不足</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>palette accessibility daltonism deuteranopia</source>
      <translation>调色板 无障碍 色弱 红绿色盲 palette</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>paused · {count}</source>
      <translation>已暂停 · {count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>per-trade</source>
      <comment>a provider's plan</comment>
      <translation>逐笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>perhaps not recorded: another Tickdeck sealed the journal meanwhile</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>可能没有录制：另一个 Tickdeck 期间封存了日志文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>power of ten written out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已还原科学计数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>premium</source>
      <comment>a provider's plan</comment>
      <translation>高级</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>previous close</source>
      <translation>昨收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>price is not above zero</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>价格不大于零</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>price is out of range</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>价格超出范围</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>prices of a bar contradict each other</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>同一K线的价格互相矛盾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>prints</source>
      <comment>unit</comment>
      <translation>笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>prints</source>
      <comment>what a bar's size counts</comment>
      <translation>笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/feed_folder.py" />
      <source>process {process}, since {since}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>进程 {process}，自 {since} 起</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>professional</source>
      <comment>a provider's plan</comment>
      <translation>专业</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>public</source>
      <comment>a provider's plan</comment>
      <translation>公开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>quotes or invisible characters dropped</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已去除引号或不可见字符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>reached</source>
      <translation>已达到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>reconnect</source>
      <comment>legend of a day's strips</comment>
      <translation>重新连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>recorded</source>
      <translation>已录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>recorded</source>
      <comment>legend of a day's strips</comment>
      <translation>已录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>recorded with prints that the provider's history brought later</source>
      <translation>已录制，含供应商历史数据随后补回的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>recording</source>
      <comment>state of the recorder</comment>
      <translation>录制中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>red green up down convention china</source>
      <translation>红 绿 涨 跌 惯例 red green</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>refused</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>被拒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>refused</source>
      <comment>state of the recorder</comment>
      <translation>被拒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>refuses</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>拒绝写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>rejected</source>
      <translation>无法解读</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>retention delete days size gigabytes</source>
      <translation>保留 删除 天数 容量 retention</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>rises above its VWAP</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>上穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>room for about {span} more</source>
      <translation>尚可暂存约 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>room for {span}</source>
      <translation>还可容纳 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>row without a code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有代码的行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>rows without a code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有代码的行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>rows {rows}</source>
      <translation>数据行 {rows}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>s after each</source>
      <comment>unit</comment>
      <translation>秒（每次提醒后）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>s apart at least</source>
      <translation>秒间隔（至少）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>sealing failed over it again and again</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>多次封存均失败</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>seconds</source>
      <translation>秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>seconds</source>
      <comment>what a bar's size counts</comment>
      <translation>秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>sector {choice}</source>
      <translation>行业：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>sell</source>
      <comment>who crossed the spread</comment>
      <translation>主动卖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/venue.py" />
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>shares</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>股</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>shares or coins</source>
      <translation>股或枚</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>side unknown</source>
      <translation>方向未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>simulated</source>
      <translation>模拟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>sip</source>
      <comment>a provider's plan</comment>
      <translation>SIP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>size {choice}</source>
      <translation>大小：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>snoozed to {time}</source>
      <translation>暂停至 {time}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>so far</source>
      <translation>进行中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>stale</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>过时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>stays: {reason}</source>
      <translation>保留：{reason}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>stopped</source>
      <comment>state of the recorder</comment>
      <translation>已停止</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>subscribing</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>订阅中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>suspended</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>停牌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>test</source>
      <comment>a provider's plan</comment>
      <translation>测试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>that are no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>that is no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>that the feed does not have</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>行情源没有提供</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>the Hong Kong exchange's list</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>香港交易所名单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>the Shanghai exchange's list</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>上海证券交易所名单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>the Shenzhen exchange's list</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>深圳证券交易所名单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>the answer has no return code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>响应没有返回码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>the answer has no suspensions</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>响应没有停牌名单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>the connection was made anew; nothing is missing for all we know</source>
      <translation>曾重新连接；据知没有漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>the currency of the price</source>
      <translation>报价货币</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>the days to keep are a whole number from 0 (for ever) to {most}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>保留天数须为 0（永久）至 {most} 的整数。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>the disk is full</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk refused</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁盘拒绝写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was full</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was not there</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>找不到磁盘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was read-only</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁盘为只读</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was too slow</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁盘太慢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/secrets.py" />
      <source>the environment variable {name}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>环境变量 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>the feed does not have it</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>行情源没有提供</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the file</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the file {name}</source>
      <translation>文件 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>the files in {path} are of several feeds.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 的文件属于多个行情源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the folder was in the way</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>文件夹位置被占用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>the gigabytes to keep are 0 (any size) or a number from {least} to {most}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>保留容量须为 0（不限）或 {least} 至 {most} 的数字（GB）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/secrets.py" />
      <source>the key store of this computer</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本机密钥库</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>the list says that it is not traded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>列表注明不可交易</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the path cannot be used</source>
      <translation>路径无法使用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>the provider</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>供应商</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>the proxy {address}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理服务器 {address}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>the return code is unknown</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>返回码未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>the return code was {code}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>返回码为 {code}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>the row has no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>该行没有代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>the system does not say why</source>
      <translation>系统没有说明原因</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>the system's proxy settings</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>系统的代理服务器设置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the text</source>
      <translation>文本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>this is no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不是代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>ticks are missing or may be</source>
      <translation>漏收或可能漏收成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>ticks/s</source>
      <translation>笔/秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>time is absurd</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>时间不合理</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>time zone clock local utc</source>
      <translation>时区 时钟 本地 utc time zone</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>to</source>
      <translation>至</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>to screen p99</source>
      <translation>到屏幕 p99</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>to the end</source>
      <translation>直到结尾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>today alone</source>
      <translation>仅今日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>token key proxy plan provider address alltick binance alpaca socks</source>
      <translation>令牌 密钥 代理 方案 供应商 地址 token proxy alltick binance alpaca socks</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>turnover</source>
      <comment>after the words size and colour</comment>
      <translation>成交额</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>turnover</source>
      <comment>what a bar's size counts</comment>
      <translation>成交额</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/venue.py" />
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>units</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/venue.py" />
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>units of the traded coin</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所交易币种的单位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/fact_lines.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/long_lines.py" />
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>unknown</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>up {change} or more on the day</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>当日涨 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>up {change} or more within {minutes} min</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{minutes} 分钟内涨 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>update upgrade version release</source>
      <translation>更新 升级 版本 新版</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>volume</source>
      <comment>after the words size and colour</comment>
      <translation>成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>volume</source>
      <comment>what a bar's size counts</comment>
      <translation>成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>volume at or above {level} × usual</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>成交量达平常 {level} 倍或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>volume of {minutes} min at or above {quantity}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{minutes} 分钟成交量达 {quantity} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>volume {volume}</source>
      <translation>成交量 {volume}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>waiting</source>
      <comment>state of the recorder</comment>
      <translation>等待中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>waits</source>
      <translation>监控中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>warrant</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>窝轮</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>warrants</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>窝轮</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/secrets.py" />
      <source>what was typed in, for this run only</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>输入所得，仅供本次运行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>worth at least</source>
      <translation>价值至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>writing was not allowed</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不允许写入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>years</source>
      <translation>数年</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{age} ago</source>
      <translation>{age}前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>{alert}.</source>
      <translation>{alert}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>{alert}. It stays off until it is switched on.</source>
      <translation>{alert}。开启前保持关闭。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>{alert}. That is true already: it fires at once.</source>
      <translation>{alert}。条件已成立，会立即触发。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>{before} {count} day stays although beyond the limit.</source>
      <translation>{before}另有 {count} 天虽超出上限仍会保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>{before} {count} days stay although beyond the limit.</source>
      <translation>{before}另有 {count} 天虽超出上限仍会保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/local_time.py" />
      <source>{begin} to {end} {clock}</source>
      <translation>{begin} 至 {end} {clock}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>{code} is on {list} already.</source>
      <translation>{code} 已在“{list}”中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/peers.py" />
      <source>{code} since {time}</source>
      <translation>{code} 自 {time}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} B/tick</source>
      <translation>{count} 字节/笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>{count} alerts</source>
      <translation>{count} 个提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>{count} back-filled</source>
      <translation>已补回 {count} 笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>{count} chart</source>
      <translation>{count} 个图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>{count} chart in the grid</source>
      <translation>网格显示 {count} 个图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>{count} charts</source>
      <translation>{count} 个图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>{count} charts in the grid</source>
      <translation>网格显示 {count} 个图表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} code repaired</source>
      <translation>已修正 {count} 个代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} codes repaired</source>
      <translation>已修正 {count} 个代码</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>{count} d</source>
      <translation>{count} 天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} day</source>
      <translation>{count} 天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>{count} day, {size}</source>
      <translation>{count} 天，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} days</source>
      <translation>{count} 天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>{count} days, {size}</source>
      <translation>{count} 天，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} h</source>
      <translation>{count} 小时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instrument from {source}</source>
      <translation>{source}：{count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instrument from {source} of {date}</source>
      <translation>{source}（{date}）：{count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <location filename="../../desktop/tickdeck/gui/tables/drag_view.py" />
      <source>{count} instruments</source>
      <translation>{count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>{count} instruments at most; remove one to add another.</source>
      <translation>最多 {count} 只证券，移除一只方可再加。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instruments from {source}</source>
      <translation>{source}：{count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instruments from {source} of {date}</source>
      <translation>{source}（{date}）：{count} 只证券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>{count} journals could not be sealed, {journal} first; they are kept, and “tickdeck recover” will try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 个日志文件未能封存，首个为 {journal}；均已保留，运行“tickdeck recover”可重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <source>{count} left out</source>
      <translation>未订阅 {count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{count} lines left out</source>
      <translation>略去 {count} 行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} min</source>
      <translation>{count} 分</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} ms</source>
      <translation>{count} 毫秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>{count} name</source>
      <translation>{count} 只</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>{count} names</source>
      <translation>{count} 只</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>{count} newer ↑</source>
      <translation>{count} 条较新 ↑</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>{count} not live</source>
      <translation>{count} 只非实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>{count} of them silent though their market is open.</source>
      <translation>其中 {count} 只市场已开盘但无数据。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>{count} of {total}</source>
      <translation>{count}/{total}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>{count} of {total} traded</source>
      <translation>{count}/{total} 有成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} print</source>
      <translation>{count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} print came again and left out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 笔成交重复收到，已略过</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} print came late</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 笔成交迟到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} prints</source>
      <translation>{count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} prints came again and left out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 笔成交重复收到，已略过</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} prints came late</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 笔成交迟到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>{count} prints, from {first} to {last}</source>
      <translation>{count} 笔成交，由 {first} 至 {last}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} reconnect</source>
      <translation>重连 {count} 次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} reconnects</source>
      <translation>重连 {count} 次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} s</source>
      <translation>{count} 秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealed_files.py" />
      <source>{count} sealed ticks, of {first} to {last} UTC, were deleted or moved away by somebody while it was recorded; that is noted as a gap.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制期间，有人删除或移走了 {first} 至 {last}（UTC）已封存的 {count} 笔成交；已记为缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} since {time}</source>
      <translation>{time} 起 {count} 条</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} since {time} · {gone} older gone</source>
      <translation>{time} 起 {count} 条 · {gone} 条较旧已移除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>{count} tick is in memory only.</source>
      <translation>有 {count} 笔成交只在内存中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} ticks</source>
      <translation>{count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>{count} ticks are in memory only.</source>
      <translation>有 {count} 笔成交只在内存中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorder.py" />
      <source>{count} ticks could not be recorded.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有 {count} 笔成交未能录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>{count} ticks of instruments without a name are left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已略过不明证券的 {count} 笔成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <source>{count} ticks of {name} are damaged and left out. “tickdeck audit” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 有 {count} 笔成交损坏并已略过。详见“tickdeck audit”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} ticks/s</source>
      <translation>{count} 笔/秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{count} trade</source>
      <translation>{count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{count} trades</source>
      <translation>{count} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>{count} warnings or worse</source>
      <translation>{count} 条警告或错误</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} while you were away</source>
      <translation>您离开期间有 {count} 条</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} {what}</source>
      <comment>left out of a list</comment>
      <translation>{what} {count} 项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} · {missing} unfilled</source>
      <translation>{count} · {missing} 未补回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-minute bar</source>
      <translation>{count} 分钟 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-minute bars</source>
      <translation>{count} 分钟 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-second bar</source>
      <translation>{count} 秒 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-second bars</source>
      <translation>{count} 秒 K 线</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>{count}m %</source>
      <translation>{count}分%</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>{days_and_size} of recordings are beyond what you chose to keep.</source>
      <translation>有 {days_and_size} 的录制超出您所选的保留范围。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>{days_and_size} would be deleted now.</source>
      <translation>现在会删除 {days_and_size}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{days} d {hours} h</source>
      <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>{days}, {size}</source>
      <translation>{days}，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>{day} could not be merged; its segments are as they were, and it will be tried again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法合并 {day}；分段维持原状，稍后会重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{day} is merged; its segments are still there ({why}) and will go later.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 已合并；其分段仍然存在（{why}），稍后会移除。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {feed} 的 {day}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: Tickdeck was ended before.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {feed} 的 {day}：Tickdeck 已提前结束。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: its files have changed meanwhile.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {feed} 的 {day}：其文件期间有变。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: {path} could not be audited.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {feed} 的 {day}：无法核查 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: {path} is damaged, and nothing that is damaged is deleted; “tickdeck audit {path}” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {feed} 的 {day}：{path} 已损坏，而损坏的录制不会删除；详见“tickdeck audit {path}”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {feed} 的 {day}：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{day} stays in its segments: merging failed ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 仍为分段：合并失败（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{day} stays in its segments: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 仍为分段：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} was not deleted: another Tickdeck records into {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>没有删除 {day}：另一个 Tickdeck 正在录制到 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>{day} {month}</source>
      <translation>{month}{day}日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>{day} {month} {year}</source>
      <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>{day} {time}</source>
      <translation>{day} {time}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>{detector}: {what} {unit}</source>
      <translation>{detector}：{what}{unit}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>{feed} wants a token.</source>
      <translation>{feed} 需要令牌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>{feed}, {plan} plan</source>
      <translation>{feed}，{plan}套餐</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} cannot be read. {why}</source>
      <translation>无法读取 {file}。{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} cannot be read: {why}.</source>
      <translation>无法读取 {file}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} cannot be written: {why}; export it to another folder.</source>
      <translation>{file} 无法写入：{why}；请导出到其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} is larger than {count} MB, too large for a list.</source>
      <translation>{file} 超过 {count} MB，作为列表太大。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{findings} in {files}. They are named below.</source>
      <translation>{files}中有 {findings}，详列于下。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{findings} in {files}; {rows} cannot be trusted. They are named below.</source>
      <translation>{files}中有 {findings}；{rows}不可信。详列于下。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>{first} to {last}</source>
      <comment>rows of a file</comment>
      <translation>{first} 至 {last}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>{first} {second}</source>
      <comment>two sentences in a row</comment>
      <translation>{first}{second}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>{folder} was moved away or replaced while it was recorded; what was recorded until then is where it is now, as {name}, and recording goes on in {feed}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>录制期间，{folder} 被移走或替换；此前的录制随之移走，名为 {name}，其后继续录制于 {feed}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{gaps}, {length} together, how many are missing is unknown</source>
      <translation>{gaps}，合计 {length}，漏收数目未知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{gaps}, {length} together, {count} missed</source>
      <translation>{gaps}，合计 {length}，漏收 {count} 笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>{group} · off</source>
      <translation>{group} · 关</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>{group} · on</source>
      <translation>{group} · 开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} broke off its answer.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 中断了响应。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} cannot answer now (HTTP {status}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 暂时无法响应（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} cannot answer now (HTTP {status}): {said}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 暂时无法响应（HTTP {status}）：{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{host} cannot be reached ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法连接 {host}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} cannot be reached through the proxy {proxy}; check both addresses.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法经代理服务器 {proxy} 连接 {host}；请检查两者的地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} cannot be reached; check the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法连接 {host}；请检查网络。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{host} does not answer as a WebSocket server.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的应答并非来自 WebSocket 服务器。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>{host} does not answer in time; check the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 未能及时响应；请检查网络。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{host} does not answer with TLS; check the address.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 没有以 TLS 应答；请检查地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} is asked too often (HTTP {status}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>向 {host} 查询过于频繁（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} is asked too often (HTTP {status}): {said}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>向 {host} 查询过于频繁（HTTP {status}）：{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>{host} is not asked any more, since Tickdeck is closing.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Tickdeck 正在关闭，不再查询 {host}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} points to another address (HTTP {status}), which is not followed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 转向另一地址（HTTP {status}），不予跟随。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} refused the question (HTTP {status}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 拒绝查询（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} refused the question (HTTP {status}): {said}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 拒绝查询（HTTP {status}）：{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} sent an answer that cannot be unpacked.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的响应无法解压。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} sent more than {size} MB for one answer.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的单个响应超过 {size} MB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>{host} wants no questions for another {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 要求暂停查询 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>{id} is left out: the list says {flag}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{id} 已略过：列表注明 {flag}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>{id} is not watched now</source>
      <translation>目前没有监视 {id}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/found_row.py" />
      <source>{id}, not among the feed’s usual names</source>
      <translation>{id}，不在行情源的常见名单内</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{instrument} {condition}, {repetition}</source>
      <translation>{instrument} {condition}，{repetition}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>{journal} could not be sealed; it is kept, and “tickdeck recover” will try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{journal} 未能封存；已予保留，运行“tickdeck recover”可重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>{length} behind</source>
      <translation>落后 {length}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>{length} so far</source>
      <translation>至今 {length}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{line}, tries again in {wait} s</source>
      <translation>{line}，{wait} 秒后重试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>{list}: {instruments}</source>
      <translation>{list}：{instruments}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>{live} of {count} live</source>
      <translation>{live}/{count} 实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{live} of {count} shard live</source>
      <translation>{live}/{count} 分片实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{live} of {count} shards live</source>
      <translation>{live}/{count} 分片实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_kinds.py" />
      <source>{low} to {high}, last at {place}</source>
      <translation>{low} 至 {high}，现价位于 {place}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>{meaning} Not known in this run.</source>
      <translation>{meaning}本次运行没有此数据。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}).</source>
      <translation>{minutes} 分钟成交量 {volume}，为 {time} 平常量的 {ratio}（{basis}，平均 {mean}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}); largest print {largest} at {largest_time}.</source>
      <translation>{minutes} 分钟成交量 {volume}，为 {time} 平常量的 {ratio}（{basis}，平均 {mean}）；最大单笔成交 {largest}，于 {largest_time}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>{moment} {clock}, {length}: {reason}.</source>
      <translation>{moment} {clock}，{length}：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{move} in {seconds} s, where {usual} is usual, on {ratio} the usual volume for {time} ({basis}).</source>
      <translation>{seconds} 秒内 {move}（平常 {usual}），成交量为 {time} 平常量的 {ratio}（{basis}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/name_text.py" />
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>{names} and {count} more</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{names} 及另外 {count} 个</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{names} in {folder} is another file than the one that was merged into {name} under this name; it is kept, and not read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{folder} 的 {names} 与曾以此名合并至 {name} 的文件不同；现予保留，但不读取。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/hdf5.py" />
      <source>{name} does not read back as it was written; its journal is kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 读回的内容与写入的不符；其日志文件予以保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{name} does not read back as the segments are.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 读回的内容与分段不符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>{name} is damaged and was left out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 已损坏并略过</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <source>{name} is left out ({why}). “tickdeck audit” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 已略过（{why}）。详见“tickdeck audit”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>{name} is not a number</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 不是数字</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>{name} is out of range</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 超出范围</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{name} was damaged; its segments are all there, and it is now {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 曾损坏；其分段齐全，现为 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/told.py" />
      <source>{one} {other}</source>
      <comment>sentences</comment>
      <translation>{one}{other}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/told.py" />
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{one}, {other}</source>
      <comment>items of a list</comment>
      <translation>{one}、{other}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{one}; {other}</source>
      <comment>parts of a sentence</comment>
      <translation>{one}；{other}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>{only_proven_ones} Later ones follow without a question.</source>
      <translation>{only_proven_ones}之后超出的日期会直接删除，不再询问。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/catalogue.py" />
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <location filename="../../desktop/tickdeck/store/known_file.py" />
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <source>{path} cannot be read ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/catalogue.py" />
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>{path} cannot be read: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法读取 {path}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>{path} cannot be tidied now ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>暂时无法整理 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>{path} cannot be written ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法写入 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} cannot be written ({why}); the same command goes on where it stopped.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法写入 {path}（{why}）；再次导出会从中断处继续。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealer.py" />
      <source>{path} could not be sealed yet ({why}); it is kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 尚未能封存（{why}）；现予保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{path} could not be tidied ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>无法整理 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} exists; give --overwrite to replace it.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已存在；如要替换，请选择覆盖（--overwrite）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealer.py" />
      <source>{path} has disappeared before it was sealed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 在封存前已消失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>{path} holds no recordings of “{feed}”, only of {feeds}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 没有“{feed}”的录制，只有 {feeds} 的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>{path} holds no recordings of “{feed}”, only of {name}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 没有“{feed}”的录制，只有 {name} 的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>{path} holds recordings of several feeds; name one of them: {feeds}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 有多个行情源的录制；请指明其一：{feeds}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>{path} holds recordings of several feeds; name one with --feed: {feeds}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 有多个行情源的录制；请用 --feed 指明其一：{feeds}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <source>{path} is a link to {target} that is not there.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 是指向 {target} 的链接，但该处不存在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} is being exported to already.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已在导出中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>{path} is being recorded into by another Tickdeck; it was left alone.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>另一个 Tickdeck 正在录制到 {path}；未作处理。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>{path} is damaged: a text in it is not UTF-8.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已损坏：其中有文本不是 UTF-8。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merge_source.py" />
      <source>{path} is damaged: bits of it have changed since it was written.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已损坏：写入后有比特改变。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <location filename="../../desktop/tickdeck/store/upkeep/merge_source.py" />
      <source>{path} is damaged: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已损坏：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{path} is damaged; what is left of its segments is kept beside it.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已损坏；余下的分段保留在旁。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/survey.py" />
      <source>{path} is left out, it is damaged: {why}. “tickdeck audit” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已损坏并略过：{why}。详见“tickdeck audit”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <source>{path} is no file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不是文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <source>{path} is no folder.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不是文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{path} is no part of a recording</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不属于录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>{path} is not a Tickdeck recording that this version can read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不是此版本可读的 Tickdeck 录制。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{path} is of another version of Tickdeck; what this one understands of it is used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 来自另一版本的 Tickdeck；本版本只使用其中能理解的部分。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} is the recording itself; export to another file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 就是录制本身；请导出到其他文件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>{path} is there too; recover that first.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 也存在；请先恢复它。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} lies in the recording itself; export to another folder.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 位于录制之内；请导出到其他文件夹。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} was not as it had been left; the export began anew.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 与上次不同；已重新开始导出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merge_source.py" />
      <source>{path} was written by another version of Tickdeck.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 由另一版本的 Tickdeck 写入。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>{place} of {count}</source>
      <translation>{place}/{count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{prints} in {seconds} s, usual {usual} (last 10 minutes).</source>
      <translation>{seconds} 秒内 {prints}，平常 {usual} 笔（过去 10 分钟）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{prints} in {seconds} s, usual {usual} (last 10 minutes). Price {move} since {since}.</source>
      <translation>{seconds} 秒内 {prints}，平常 {usual} 笔（过去 10 分钟）。价格自 {since} 起 {move}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>{reason} ({count} times)</source>
      <translation>{reason}（{count} 次）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/gaps.py" />
      <source>{reason}, {count} back-filled</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{reason}，已补回 {count} 笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <source>{reason}: {names}</source>
      <translation>{reason}：{names}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>{rows} of {all} ticks</source>
      <translation>{rows}/{all} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{said}.</source>
      <comment>a sentence</comment>
      <translation>{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>{seconds} s</source>
      <translation>{seconds} 秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>{sentence}  (and {count} more)</source>
      <translation>{sentence}（另有 {count} 项）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{sentence}. {note}</source>
      <translation>{sentence}。{note}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>{setting}: {choice}</source>
      <translation>{setting}：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>{size} at {price}</source>
      <translation>数量 {size}，价格 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>{size} at {price}, worth {worth}</source>
      <translation>数量 {size}，价格 {price}，成交额 {worth}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{size}, about {span} at this rate</source>
      <translation>{size}，按此速度约 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{size}, nothing comes in</source>
      <translation>{size}，目前无数据流入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{size}, should the disk refuse</source>
      <translation>{size}，供磁盘拒绝写入时暂存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}D</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>{size}日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}h</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>{size}小时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}m</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>{size}分</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}s</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>{size}秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}t</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>{size}笔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{span} of ticks, should the disk refuse</source>
      <translation>磁盘拒绝写入时可暂存 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{span}: {state}</source>
      <translation>{span}：{state}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{ticks}, {span}</source>
      <translation>{ticks}，{span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} answered the connection with HTTP {status}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 以 HTTP {status} 响应连接。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} answered with a number that is no code: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 返回的数字不是有效代码：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} answered with code {code}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 返回代码 {code}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{title} closed the connection ({code}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 已断开连接（{code}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} closed the connection.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 已断开连接。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/requests.py" />
      <source>{title} did not answer a subscription.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 没有响应订阅。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} did not answer the login in time.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 未能及时响应登录。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} does not accept the token (HTTP 401); give another under Connection… or in the environment.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不接受此令牌（HTTP 401）；请在“连接…”或环境变量中另行提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} does not accept the token; give another under Connection… or in the environment.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不接受此令牌；请在“连接…”或环境变量中另行提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} does not allow the connection (HTTP 403); check the token, and try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不允许此连接（HTTP 403）；请检查令牌后重试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>{title} does not have {code}.</source>
      <translation>{title} 没有 {code}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} does not know a code.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不认识其中一个代码。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/options.py" />
      <source>{title} has no plan “{name}”; choose one of {plans}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 没有套餐“{name}”；请选择 {plans} 之一。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} has nothing at this address (HTTP 404); check the url in the feed's file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 在此地址没有内容（HTTP 404）；请检查行情源文件中的 url。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} has sent nothing for some seconds.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 已数秒没有发来数据。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/wiring.py" />
      <source>{title} lists it as suspended.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 列为停牌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/choices.py" />
      <source>{title} needs a token: put it into the environment variable {variable}, or name another with --token-env.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 需要令牌：请放入环境变量 {variable}，或用 --token-env 指明另一个。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} refused: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 拒绝：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>{title} refuses, and does not say why.</source>
      <translation>{title} 拒绝连接，且没有说明原因。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} says that we ask too often (HTTP 429); waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 表示请求过于频繁（HTTP 429）；正在等待。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} says that we ask too often and closed the connection; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 表示请求过于频繁并已断开连接；正在等待。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} says that we ask too often; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 表示请求过于频繁；正在等待。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} sends nothing on a connection that is open.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>连接虽已建立，{title} 没有发来数据。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{title} stopped answering on an open connection.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>连接仍在，但 {title} 已停止响应。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, 1 name, folded</source>
      <translation>{title}，1 只证券，已折叠</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, 1 name, unfolded</source>
      <translation>{title}，1 只证券，已展开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, {count} names, folded</source>
      <translation>{title}，{count} 只证券，已折叠</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, {count} names, unfolded</source>
      <translation>{title}，{count} 只证券，已展开</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title}: the plan of this token does not include this market; choose another plan or feed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title}：此令牌的套餐不包括这个市场；请选择其他套餐或行情源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title}: the token may not see a code; choose another plan.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title}：此令牌无权获取其中一个代码；请选择其他套餐。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} file</source>
      <translation>{total} 个文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} files</source>
      <translation>{total} 个文件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} finding</source>
      <translation>{total} 项发现</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} findings</source>
      <translation>{total} 项发现</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} gap</source>
      <translation>{total} 个缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} gaps</source>
      <translation>{total} 个缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} journal waits</source>
      <translation>{total} 个日志文件等待</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} journals wait</source>
      <translation>{total} 个日志文件等待</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} row</source>
      <translation>{total} 行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} rows</source>
      <translation>{total} 行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} tick</source>
      <translation>{total} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} tick deleted</source>
      <translation>{total} 笔成交已删除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} tick lost</source>
      <translation>丢失 {total} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} ticks</source>
      <translation>{total} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} ticks deleted</source>
      <translation>{total} 笔成交已删除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} ticks lost</source>
      <translation>丢失 {total} 笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>{unit}; 2.5m is 2,500,000</source>
      <translation>{unit}；2.5m 或 250万 即 2,500,000</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} cannot be written to {path} ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{what}无法写入 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} are damaged; the usual ones are used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中的{what}已损坏；改用默认值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} cannot be read ({why}); the usual ones are used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中的{what}无法读取（{why}）；改用默认值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} that cannot be used: {count}; they were left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中无法使用的{what}：{count} 项；已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} were damaged and are now in {path}; the usual ones are used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{what}文件已损坏，现移至 {path}；改用默认值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>{what}: this market never closes</source>
      <translation>{what}：此市场全天候交易</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} crossed {level} from above, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 由上向下穿越 {level}，成交价 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} crossed {level} from below, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 由下向上穿越 {level}，成交价 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} fell below its VWAP of {vwap}, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 下穿 VWAP {vwap}，成交价 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} had no print for {seconds} s while its market trades.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 开市期间 {seconds} 秒无成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} has traded {quantity} on the day: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 当日成交量 {quantity}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} is {change} on the day, at {price}: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 当日 {change}，成交价 {price}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} moved {change} within {minutes} min, at {price}: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} {minutes} 分钟内 {change}，成交价 {price}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} rose above its VWAP of {vwap}, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 上穿 VWAP {vwap}，成交价 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} traded at {price}: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 成交价 {price}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} traded {quantity} within {minutes} min: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} {minutes} 分钟内成交 {quantity}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} trades {ratio} × its usual volume: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 成交量为平常 {ratio} 倍：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>{words}, “{text}”</source>
      <translation>{words}、“{text}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>{word}: {sentence}</source>
      <translation>{word}：{sentence}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>± VWAP</source>
      <translation>± VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>· sealed</source>
      <translation>· 已封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>× mean print</source>
      <comment>unit</comment>
      <translation>倍平均每笔成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>× the usual volume</source>
      <translation>× 平常成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>× usual</source>
      <translation>× 平常</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>× usual</source>
      <comment>unit</comment>
      <translation>倍平常</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>× usual move</source>
      <comment>unit</comment>
      <translation>倍平常变动</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>× usual volume</source>
      <comment>unit</comment>
      <translation>倍平常成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>σ above usual</source>
      <comment>unit</comment>
      <translation>σ（高于平常）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>“{name}” in {path} is not used: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中的“{name}”不予采用：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>“{name}” is not among the instruments recorded from {feed}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>“{name}”不在 {feed} 已录制的证券之中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>“{text}”</source>
      <translation>“{text}”</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>“{text}” is left out, {why}.</source>
      <translation>“{text}”已略去，{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>“{text}” is no version.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>“{text}”不是版本号。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>“{text}” is not a date; one reads 2026-11-22.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>“{text}”不是日期；格式为 2026-11-22。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>“{text}” is not a time of day; one reads 09:30 or 09:30:15.</source>
      <translation>“{text}”不是有效时间；格式如 09:30 或 09:30:15。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>“{text}” is not a time; one reads 2026-11-22T10:30:00+08:00.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>“{text}”不是时间；格式为 2026-11-22T10:30:00+08:00。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>“{text}” is not among the instruments recorded from {feed} on these days; there are {names}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>“{text}”不在 {feed} 这些日期已录制的证券之中；已录制的有 {names}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/errors.py" />
      <source>“{text}” is not an instrument code on {venue}; codes look like 00700.HK, AAPL.US or BTCUSDT.BINANCE.</source>
      <translation>“{text}”不是 {venue} 的证券代码；代码例如 00700.HK、AAPL.US 或 BTCUSDT.BINANCE。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>“{text}” is not an instrument code; codes look like 00700.HK, AAPL.US or BTCUSDT.BINANCE.</source>
      <translation>“{text}”不是证券代码；代码例如 00700.HK、AAPL.US 或 BTCUSDT.BINANCE。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>“{text}” is not an instrument such as 00700.HK.</source>
      <translation>“{text}”不是 00700.HK 这样的证券代码。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>“{text}” was not understood.</source>
      <translation>无法理解“{text}”。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>“{unit}” does not fit here; type the level as a number.</source>
      <translation>“{unit}”不适用于此；请用数字输入目标值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>… and {count} more</source>
      <translation>… 另有 {count} 项</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>萬 億 兆</source>
      <comment>units of ten thousand, of a hundred million and of a million million</comment>
      <translation>万 亿 万亿</translation>
    </message>
  </context>
</TS>
