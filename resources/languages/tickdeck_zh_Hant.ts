<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant" sourcelanguage="en">
  <context>
    <name>tickdeck</name>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>% of the day</source>
      <comment>unit</comment>
      <translation>%（佔全日）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>%, negative for a fall</source>
      <translation>%，負數為跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>--symbols names no instrument that can be had: {summary}</source>
      <translation>--symbols 沒有可用的證券：{summary}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>--symbols names no instrument; give codes with commas between, or @ and a file.</source>
      <translation>--symbols 沒有指明證券；請以逗號分隔代號，或以 @ 加檔案名稱指明。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <location filename="../../desktop/tickdeck/gui/tables/drag_view.py" />
      <source>1 instrument</source>
      <translation>1 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>1 line left out</source>
      <translation>略去 1 行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>1 minute {one}, 5 minutes {five}</source>
      <translation>1 分鐘 {one}，5 分鐘 {five}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>1 warning or worse</source>
      <translation>1 項警告或錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>2.5m is 2,500,000</source>
      <translation>2.5m 或 250萬 即 2,500,000</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>250 or 1.5m</source>
      <translation>250 或 1.5m</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>3 min</source>
      <translation>3 分鐘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>5 minutes</source>
      <translation>5 分鐘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>5-min change</source>
      <comment>after the words size and colour</comment>
      <translation>5分鐘升跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>5-minute change</source>
      <translation>5 分鐘升跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>560 names, no key, no network; none of the prices are real.</source>
      <translation>560 隻證券，毋須金鑰和網絡；價格全屬虛構。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>&gt;2%  turnover&gt;10m  tech</source>
      <translation>&gt;2%  成交額&gt;1000萬  科技</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/bar_painter.py" />
      <source>A</source>
      <comment>letter that marks an auction</comment>
      <translation>競</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>A click filters the rows (Ctrl+F)</source>
      <translation>按一下可篩選各行（Ctrl+F）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>A code or a part of a name; Down shows what fits</source>
      <translation>代號或名稱的一部分；按 ↓ 顯示相符的證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>A double click renames it, a drag moves it, and its menu does the rest.</source>
      <translation>按兩下可重新命名，拖曳可移動，其餘操作在選單。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>A journal could not be sealed ({why}); it is kept as {aside}, and “tickdeck recover” with that path will try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一個日記檔未能封存（{why}）；已保留為 {aside}，以該路徑執行「tickdeck recover」可再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/seal_result.py" />
      <source>A journal was damaged: {count} bytes of it could not be sealed; it is kept as {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一個日記檔已損壞：當中 {count} 位元組未能封存；原檔保留為 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/seal_result.py" />
      <source>A journal was damaged: {count} bytes of it could not be sealed; of {ticks} ticks it is unknown whose they are; it is kept as {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>一個日記檔已損壞：當中 {count} 位元組未能封存；另有 {ticks} 宗成交不明所屬證券；原檔保留為 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>A list holds at most {most} instruments, and the text has {count} lines.</source>
      <translation>每個列表最多 {most} 隻證券，而這段文字有 {count} 行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>A list holds at most {most} instruments, and the text has {count} words.</source>
      <translation>每個列表最多 {most} 隻證券，而這段文字有 {count} 個字詞。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A list holds at most {most} instruments; these are {count} more.</source>
      <translation>每個列表最多 {most} 隻證券；這裡還要加入 {count} 隻。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A list holds at most {most} instruments; these are {count}.</source>
      <translation>每個列表最多 {most} 隻證券；這裡有 {count} 隻。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>A list needs a name.</source>
      <translation>列表需要名稱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>A market made up on this computer; nothing of it is real.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機模擬的市場，一切並非真實。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>A market terminal that records every tick.</source>
      <translation>記錄每一宗成交的行情終端。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>A move within 60 seconds against what the price usually moves, with volume behind it.</source>
      <translation>60 秒內的價格變動，與平常的變動幅度比較，並有成交量配合。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table_file.py" />
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A note has at most {count} characters.</source>
      <translation>備註最多 {count} 個字元。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>A note has at most {most} characters.</source>
      <translation>備註最多 {most} 個字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/earlier_today.py" />
      <source>A part of what was recorded earlier today is not sealed, and missing in the day's volumes, highs and lows.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>今日較早的部分記錄尚未封存，未計入當日成交量及高低位。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>A proxy is of one of the kinds {kinds}.</source>
      <translation>代理伺服器的類型須為 {kinds} 之一。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>A proxy is written with its kind, as in http://host:8080 or socks5://host:1080; or it is “system” or “none”.</source>
      <translation>代理伺服器須連同類型填寫，例如 http://host:8080 或 socks5://host:1080；亦可填「system」或「none」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>A quotation mark is missing.</source>
      <translation>欠一個引號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>A simulated Hong Kong market</source>
      <translation>模擬香港市場</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>A simulated market: none of these prices are real.</source>
      <translation>模擬市場：這些價格全屬虛構。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>A size in GB is needed, such as 200 or 1.5.</source>
      <translation>請輸入以 GB 為單位的大小，例如 200 或 1.5。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>A size is a number such as 500, 10k or 1.5m.</source>
      <translation>股數須為數字，例如 500、10k 或 1.5m。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>A size such as 250, 20k or 1.5m; Enter shows bars of it</source>
      <translation>數量，例如 250、20k 或 1.5m；按 Enter 即以此顯示 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>A title, or nothing</source>
      <translation>標題，可留空</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>A token has no spaces and no line breaks.</source>
      <translation>權杖不含空格或換行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>A whole number of days is needed, such as 90.</source>
      <translation>請輸入整數日數，例如 90。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>A workspace needs a name.</source>
      <translation>工作區必須有名稱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>About Tickdeck</source>
      <translation>關於 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} tick</source>
      <translation>約 {count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} tick, {size}</source>
      <translation>約 {count} 宗成交，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} ticks</source>
      <translation>約 {count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {count} ticks, {size}</source>
      <translation>約 {count} 宗成交，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>About {size}</source>
      <translation>約 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Accelerating volume</source>
      <translation>成交量遞增</translation>
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
      <translation>成交活動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Add</source>
      <translation>加入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Add a whole list</source>
      <translation>加入整個列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Add all of {name} to this list ({count})</source>
      <translation>把「{name}」全部加入此列表（{count}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Add instruments</source>
      <translation>加入證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Add instruments…</source>
      <translation>加入證券…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Add the tile's instrument to a list</source>
      <translation>將所選證券加入列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Add to a list…</source>
      <translation>加入列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Add to another list</source>
      <translation>加入其他列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added a separator to {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已在「{list}」加入分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added {code} to {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已將 {code} 加入「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added {count} instruments to {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已將 {count} 隻證券加入「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Address of the feed</source>
      <translation>報價源地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Address of the proxy</source>
      <translation>代理伺服器地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Advanced</source>
      <translation>進階</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Against the previous close, or the day's first print where none is known.</source>
      <translation>相對前收市價；如不詳，則相對當日首宗成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Against the previous close, or today's first recorded print where none is known: marked with ~ and
sorted last while others have one.</source>
      <translation>相對前收市；前收市不明時，相對今日首宗已記錄成交：以 ~ 標示，
若其他證券有前收市，則排在最後。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Against the previous close.</source>
      <translation>相對前收市價。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Against the price when the minute five minutes ago was over.</source>
      <translation>相對五分鐘前該分鐘收市價。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Age</source>
      <translation>距今</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Age of its last tick.</source>
      <translation>最後一宗成交距今多久。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Alarm</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>警報</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Alert</source>
      <translation>提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Alert, while you were away</source>
      <translation>離開期間的提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>Alerts</source>
      <translation>提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} beyond the first {most}: {count}; they were left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中超出首 {most} 個的提示：{count} 個；已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} that cannot be used: {count}; they stay in the file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中無法使用的提示：{count} 個；仍保留在檔案內。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} with an id that another one has: {count}; the first of each is used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中編號重複的提示：{count} 個；各取第一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/windowed_run.py" />
      <source>Alerts, thresholds and workspaces belong to another Tickdeck that uses {path}: what is changed of them here is not kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>提示、門檻及工作區屬另一個使用 {path} 的 Tickdeck：在此的更改不會儲存。</translation>
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
      <translation>全部即時。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>All choices of the heat map</source>
      <translation>熱力圖的所有選項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>All choices of the heat map (M)</source>
      <translation>熱力圖的所有選項（M）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>All files</source>
      <translation>所有檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>All instruments, the most unusual now on top (Ctrl+E switches)</source>
      <translation>所有證券，目前最異常的排在最前（Ctrl+E 切換）</translation>
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
      <translation>大小一律相同，包括未有成交的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>All of them</source>
      <comment>instruments</comment>
      <translation>全部證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>All sectors</source>
      <translation>所有行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>All that can be read of {path} is sealed already, as {sealed}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 可讀取的內容已全部封存為 {sealed}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>All {count} are on {list} already.</source>
      <translation>{count} 隻證券均已在「{list}」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/config.py" />
      <source>AllTick currencies</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>AllTick 外匯</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>AllTick, live</source>
      <translation>AllTick 即時行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Allow writing there</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請開放寫入權限</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Alone</source>
      <comment>a panel without a link group</comment>
      <translation>獨立</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca allows no further connection with this key; another program may use it. Waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 不容許以此金鑰再建立連線；可能有另一程式正在使用。正在等候。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca answered the connection with HTTP {status}; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 以 HTTP {status} 回應連線；正在等候。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca answered {code}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 傳回 {code}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca closed the connection because data was not read fast enough; trying again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>數據讀取不夠快，Alpaca 已中斷連線；正在重試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca did not get the login in time; trying again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 未能及時收到登入；正在重試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not accept the key and the secret; give others under Connection….</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 不接受此金鑰及密鑰；請在「連線…」另行提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not give this subscription so many instruments at a time.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>此 Alpaca 訂閱不能同時取得這麼多證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not have this kind of data on this stream; choose another plan.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 在此數據流沒有這類數據；請選擇其他計劃。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not have this stream at this address (HTTP {status}); check the plan and --url.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 在此地址沒有這個數據流（HTTP {status}）；請檢查計劃及 --url。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca does not understand a request.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 未能理解其中一項請求。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca has an error of its own; trying again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 本身出錯；正在重試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/history.py" />
      <source>Alpaca refused the question</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 拒絕查詢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca says that this connection has logged in already; try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 表示此連線已經登入；請再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>Alpaca wants a login; give both under Connection… or in the environment.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 要求登入；請在「連線…」或環境變數提供金鑰及密鑰。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/credentials.py" />
      <source>Alpaca's token must be the API key and the secret key with a colon between them, KEY:SECRET; both are shown once when they are made on Alpaca's dashboard.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Alpaca 的權杖須為 API 金鑰及密鑰，以冒號分隔，即 KEY:SECRET；兩者只在 Alpaca 網站產生時顯示一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>An alert needs an instrument.</source>
      <translation>提示須指定證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>An instrument stands twice on the list “{list}”.</source>
      <translation>列表「{list}」中有證券重複。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>And {count} more.</source>
      <translation>另有 {count} 項。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/in_use_text.py" />
      <source>Another Tickdeck has recorded into this folder since {time}, so nothing is recorded here; close it, or record into another folder.</source>
      <translation>另一個 Tickdeck 自 {time} 起記錄至此資料夾，此處不作記錄；請關閉該程式，或記錄至其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Another Tickdeck has recorded into this folder since {time}.</source>
      <translation>另一個 Tickdeck 自 {time} 起記錄至此資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>Another Tickdeck has sealed {path} while it was recorded; it goes on anew.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記錄期間，另一個 Tickdeck 已封存 {path}；已重新開始記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Another Tickdeck is recording into this folder, and only one may.</source>
      <translation>另一個 Tickdeck 正在此資料夾記錄，而同一時間只可有一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/in_use_text.py" />
      <source>Another Tickdeck is recording into this folder, so nothing is recorded here; close it, or record into another folder.</source>
      <translation>另一個 Tickdeck 正記錄至此資料夾，此處不作記錄；請關閉該程式，或記錄至其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/errors.py" />
      <source>Another Tickdeck is recording into {folder} ({owner}); close it, or choose another folder with --data-dir.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>另一個 Tickdeck 正在記錄至 {folder}（{owner}）；請關閉它，或以 --data-dir 選擇其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/errors.py" />
      <source>Another Tickdeck is recording into {folder}; close it, or choose another folder with --data-dir.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>另一個 Tickdeck 正在記錄至 {folder}；請關閉它，或以 --data-dir 選擇其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Another folder to record into</source>
      <translation>另一個記錄資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Answer</source>
      <translation>回應</translation>
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
      <translation>方向鍵移動，Enter 執行所選，Esc 關閉。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>As CSV, Parquet or one HDF5 file</source>
      <translation>匯出為 CSV、Parquet 或單一 HDF5 檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>As described in articles only; nobody has confirmed that this address exists.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>只見於文章；此地址未經證實。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>As large as the quantity traded today.</source>
      <translation>面積按今日成交量。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>As large as the value traded today, in the instrument's currency.</source>
      <translation>面積按今日成交額，以證券貨幣計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>As large as what one board lot costs at the previous close, or the last price where none is known.</source>
      <translation>面積按一手的價值，以前收市價計；如不詳，則以現價計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>As the desktop is</source>
      <translation>跟隨桌面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Ask</source>
      <translation>賣出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Ask less bid in ten-thousandths of the price in the middle.</source>
      <translation>賣出價減買入價，以中間價的萬分比表示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Ask less bid, in {currency}.</source>
      <translation>賣出價減買入價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Asked</source>
      <translation>已要求</translation>
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
      <translation>離開：Tickdeck 未執行時觸發。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>B/tick</source>
      <translation>位元組/宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>BLOCK</source>
      <comment>tag of unusual volume</comment>
      <translation>大手</translation>
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
      <translation>補回：供應商歷史數據其後補回的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Bars of</source>
      <comment>before a size, such as 250, and what it counts</comment>
      <translation>每根 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of a turnover of {size}</source>
      <translation>每根成交額 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of a volume of {size}</source>
      <translation>每根成交量 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Bars of equal turnover</source>
      <translation>等成交額 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Bars of equal volume</source>
      <translation>等成交量 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} day</source>
      <translation>{count} 日 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} days</source>
      <translation>{count} 日 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} hour</source>
      <translation>{count} 小時 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} hours</source>
      <translation>{count} 小時 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} minute</source>
      <translation>{count} 分鐘 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} minutes</source>
      <translation>{count} 分鐘 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} prints</source>
      <translation>每 {count} 宗一根 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} second</source>
      <translation>{count} 秒 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} seconds</source>
      <translation>{count} 秒 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Bell</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>鈴聲</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Between {least} and {most}.</source>
      <translation>介乎 {least} 至 {most}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Bid</source>
      <translation>買入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Bid {bid}, ask {ask}</source>
      <translation>買入 {bid}，賣出 {ask}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Bid {bid}, ask {ask}, spread {spread}</source>
      <translation>買入 {bid}，賣出 {ask}，差價 {spread}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance answered the handshake with HTTP {status}; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 以 HTTP {status} 回應連線；正在等候。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance does not allow this connection ({code}: {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 不容許此連線（{code}：{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance does not serve the country that this computer is in (HTTP 451).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 不為本機所在地區提供服務（HTTP 451）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance refused a subscription ({code}: {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 拒絕訂閱（{code}：{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>Binance refused with an unknown code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 以不明代碼拒絕</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>Binance refused with {code}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 以 {code} 拒絕</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <source>Binance says that it is too much, or is busy itself ({code}: {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Binance 表示請求過多，或本身繁忙（{code}：{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Binance, live</source>
      <translation>Binance 即時行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Block print</source>
      <translation>大手成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Blue</source>
      <translation>藍</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Blue and orange in place of green and red, and a mark wherever only a colour would tell.</source>
      <translation>以藍、橙代替綠、紅；凡只靠顏色分辨之處另加標記。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Board lot</source>
      <translation>每手股數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Book</source>
      <comment>bids and asks</comment>
      <translation>買賣盤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Browse…</source>
      <translation>瀏覽…</translation>
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
      <translation>擷取</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>CSV, Excel, JSON or plain text</source>
      <translation>CSV、Excel、JSON 或純文字</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>CSV: for spreadsheets and everything else</source>
      <translation>CSV：適用於試算表及一切程式</translation>
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
      <translation>已取消，完成 {rows}/{all} 宗成交。</translation>
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
      <translation>無法開啟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change</source>
      <translation>升跌</translation>
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
      <translation>升跌%</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Change against the close of the minute before the present one.</source>
      <translation>相對上一分鐘收市價的升跌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Change against the close of the minute five before the present one.</source>
      <translation>相對五分鐘前該分鐘收市價的升跌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change in {count} min</source>
      <translation>{count} 分鐘升跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Change of the day reaches</source>
      <translation>全日升跌達</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Change of the last minutes reaches</source>
      <translation>最近數分鐘升跌達</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Change the alert</source>
      <translation>更改提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Change the alert (Enter or F2)</source>
      <translation>更改提示（Enter 或 F2）</translation>
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
      <translation>已更改 {code} 的備註</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_surface.py" />
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Chart</source>
      <translation>圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Chart grid</source>
      <translation>圖表網格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Chart {number} of {count}: empty</source>
      <translation>圖表 {number}/{count}：空白</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Chart {number} of {count}: {name}</source>
      <translation>圖表 {number}/{count}：{name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Check</source>
      <translation>核查</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Check data…</source>
      <translation>核查數據…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Checking</source>
      <translation>核查中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Chg</source>
      <translation>升跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Chg %</source>
      <translation>升跌%</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Chime</source>
      <comment>sound</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>風鈴</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Choose a day and press Check: every file is read and compared with its checksums.</source>
      <translation>選擇日期並按「核查」：逐一讀取檔案，並與校驗和比對。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Choose a file…</source>
      <translation>選擇檔案…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Choose a folder to record into</source>
      <translation>選擇記錄資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Choose a list</source>
      <translation>選擇列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Choose a list of instruments</source>
      <translation>選擇證券列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Choose a sector</source>
      <translation>選擇行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Choose another folder…</source>
      <translation>選擇其他資料夾…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Choose another kind of chart…</source>
      <translation>選擇其他圖表類型…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Choose columns…</source>
      <translation>選擇欄位…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Choose the least size on the tape…</source>
      <translation>設定成交明細的最小股數…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Choose the next line</source>
      <translation>選取下一條線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/field_strip.py" />
      <source>Clear and close (Esc)</source>
      <translation>清除並關閉（Esc）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Clear log</source>
      <translation>清除記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Clear the log of alerts</source>
      <translation>清除提示記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <source>Close</source>
      <comment>a window</comment>
      <translation>關閉</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Close the other one</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請關閉另一個</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/field_strip.py" />
      <source>Close: {title}</source>
      <translation>關閉：{title}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Closing this window cancels the export. The same export then goes on where it stopped, whenever it is started again.</source>
      <translation>關閉此視窗會取消匯出。日後再次開始同一匯出時，會從中斷處繼續。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Code</source>
      <translation>代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Code, name or pinyin</source>
      <translation>代號、名稱或拼音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Codes of instruments</source>
      <translation>證券代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Coins</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>加密貨幣</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colour of a rise</source>
      <translation>上升的顏色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>Colour of the tiles</source>
      <translation>方格顏色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Colour of the tiles: {choice}.
{meaning}</source>
      <translation>方格顏色：{choice}。
{meaning}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Colour of the tiles: {colour}</source>
      <translation>方格顏色：{colour}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Colours as usual</source>
      <translation>還原色階</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colours for the colour-blind</source>
      <translation>色盲適用配色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/legend.py" />
      <source>Colours from {low} to {high}</source>
      <translation>色階由 {low} 至 {high}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/legend.py" />
      <source>Colours run from {low} to {high}.
Drag, turn the wheel, or press + and −; a double click or 0 goes back to {usual}.</source>
      <translation>色階由 {low} 至 {high}。
可拖曳、捲動滾輪或按 + 及 − 調整；按兩下或按 0 還原至 {usual}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Columns</source>
      <translation>欄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Command palette</source>
      <translation>指令面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Communication</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>通訊</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Communication Services</source>
      <translation>通訊服務</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Compact</source>
      <comment>rows</comment>
      <translation>緊密</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Compare</source>
      <translation>比較</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>Compare with other instruments</source>
      <translation>與其他證券比較</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Compare with other instruments, all in per cent (O)</source>
      <translation>與其他證券比較，一律以百分比顯示（O）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>Compare with {name} no longer</source>
      <translation>不再與 {name} 比較</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>Compare with {name} no longer (Delete)</source>
      <translation>不再與 {name} 比較（Delete）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Compare with…</source>
      <comment>other instruments</comment>
      <translation>比較…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Complete</source>
      <translation>完整度</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Completeness: this provider's ids do not count prints, so nobody can tell.</source>
      <translation>完整度：此供應商的編號並不逐筆遞增，故無從得知。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Confirmed names of which nothing has come though their market has been open a while.</source>
      <translation>已確認訂閱、其市場亦已開市一段時間，但未有任何數據的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connect</source>
      <translation>連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connect for a moment with one instrument, and say what came of it</source>
      <translation>以一隻證券短暫連線，並說明結果</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Connect it again</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請重新接上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connecting…</source>
      <translation>正在連線…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Connection</source>
      <translation>連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Connections</source>
      <translation>連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Connections ended because:</source>
      <translation>連線中斷原因：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Connections lost and sought again, since midnight UTC or the start.</source>
      <translation>自 UTC 午夜或啟動以來，中斷後重新連線的次數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Connection…</source>
      <translation>連線…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Consumer Disc.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>非必需消費</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Consumer Discretionary</source>
      <translation>非必需消費</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Consumer Staples</source>
      <translation>必需消費</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Copied</source>
      <translation>已複製</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Copied {list} to {new}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已將「{list}」複製為「{new}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <source>Copies the whole text.</source>
      <translation>複製全文。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/text_dialog.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Copy</source>
      <translation>複製</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Copy a picture</source>
      <translation>複製圖片</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Copy all rows</source>
      <translation>複製所有行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Copy diagnostics</source>
      <translation>複製診斷資料</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Copy findings</source>
      <translation>複製發現</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Copy the explanation</source>
      <translation>複製說明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Copy the quote</source>
      <translation>複製報價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Copy the tape</source>
      <translation>複製成交明細</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Copy the tile's quote</source>
      <translation>複製所選方格的報價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Counted since this start at {time}.</source>
      <translation>自本次 {time} 啟動起計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Counted since this start at {time}; times in which Tickdeck did not run are bands in the chart.</source>
      <translation>自本次 {time} 啟動起計；Tickdeck 未執行的時間在圖表上以色帶顯示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Counting the ticks…</source>
      <translation>正在計算成交宗數…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Created the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已建立列表「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Crosses</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>交叉盤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Crypto pairs, every trade; no key is needed.</source>
      <translation>加密貨幣對，逐筆成交；毋須金鑰。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Damaged</source>
      <translation>損壞</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Data folder</source>
      <translation>數據資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Data quality</source>
      <translation>數據質素</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_table.py" />
      <source>Data quality, an instrument a row</source>
      <translation>數據質素，每行一隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Day</source>
      <comment>column: the day as a line</comment>
      <translation>走勢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Day to be checked</source>
      <translation>要核查的日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Day's range</source>
      <translation>當日波幅</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Days</source>
      <translation>日數</translation>
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
      <translation>將會刪除的日子</translation>
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
      <translation>刪除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>Delete old recordings?</source>
      <translation>刪除舊記錄？</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Delete the alert</source>
      <translation>刪除提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Delete the alert; it can be undone (Del)</source>
      <translation>刪除提示，可復原（Del）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Delete the list</source>
      <translation>刪除列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Delete the workspace</source>
      <translation>刪除工作區</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Delete {days_and_size}</source>
      <translation>刪除 {days_and_size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Deleted the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已刪除列表「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Deleted “{name}”.</source>
      <translation>已刪除「{name}」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Details</source>
      <translation>詳情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Disk left</source>
      <translation>磁碟餘量</translation>
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
      <translation>與 VWAP 的距離</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Do not disturb</source>
      <translation>請勿打擾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Do not disturb: alerts still fire and are kept, without sound or message (Q)</source>
      <translation>請勿打擾：提示照常觸發及記錄，但不發聲、不發訊息（Q）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Done: {count} tick in {file}.</source>
      <translation>完成：{file} 內有 {count} 宗成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Done: {count} ticks in {file}.</source>
      <translation>完成：{file} 內有 {count} 宗成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Drag an instrument here</source>
      <translation>將證券拖到此處</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Drag an instrument here, or press F to fill the grid</source>
      <translation>將證券拖到此處，或按 F 填滿網格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Draw a line at the crosshair</source>
      <translation>在十字線處畫線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>Draw a line at {price}</source>
      <translation>在 {price} 畫線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Draw bars as a line</source>
      <translation>以線圖顯示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Drawing</source>
      <translation>繪圖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Drops</source>
      <translation>斷線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Duplicate</source>
      <translation>建立副本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Duplicate the list</source>
      <translation>複製列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Duplicates</source>
      <translation>重複</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Duplicates: prints whose id is there twice.</source>
      <translation>重複：編號出現兩次的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Each at least</source>
      <translation>每分鐘至少</translation>
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
      <translation>編輯…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Empty the selected cell</source>
      <translation>清空所選格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>End the check; nothing was changed.</source>
      <translation>中止核查；沒有任何更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>End what else keeps it busy</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請結束其他佔用磁碟的工作</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Ends the connection, which is then sought again; what is missed meanwhile is noted as a gap.</source>
      <translation>中斷並重新連線；期間漏收的成交會記為缺口。</translation>
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
      <translation>Enter 返回各行，Esc 清除篩選（Ctrl+F）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/note_editor.py" />
      <source>Enter keeps the note, Escape leaves it as it was.</source>
      <translation>按 Enter 保留備註，按 Esc 則維持原狀。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>Enter puts the separator there, Escape gives it up.</source>
      <translation>Enter 加入分隔線，Esc 取消。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/name_field.py" />
      <source>Enter takes the name, Escape leaves it as it was</source>
      <translation>Enter 確認名稱，Esc 保留原名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Entries of the log in {path} that cannot be read: {count}; they were left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中無法讀取的觸發記錄：{count} 項；已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Equal</source>
      <translation>相等</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Error</source>
      <translation>錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Errors</source>
      <translation>錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Esc shows all</source>
      <translation>按 Esc 顯示全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Every file is as it was written; no tick is known to be missing.</source>
      <translation>所有檔案與寫入時一致；未發現漏收成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Every file is as it was written; ticks are missing, or may be, where gaps and notes say.</source>
      <translation>所有檔案與寫入時一致；缺口及備註所示之處漏收或可能漏收成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Every file of {feed}, {day}, is read.</source>
      <translation>正在讀取 {feed} {day} 的所有檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Every print</source>
      <translation>逐筆成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Every tick is written as it comes, and sealed into files that can be proven.</source>
      <translation>每宗成交即收即寫，並封存為可驗證的檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Everything that can be done ({keys})</source>
      <translation>所有功能（{keys}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/welcome.py" />
      <source>Everything that comes is recorded on this computer, and nothing is sent anywhere. The menu under “Tickdeck” changes the market at any time; F1 shows the keys.</source>
      <translation>收到的一切都記錄在本機，不會傳送到任何地方。隨時可在「Tickdeck」選單更換市場；按 F1 查看快捷鍵。</translation>
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
      <translation>匯出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Export all lists…</source>
      <translation>匯出所有列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Export lists</source>
      <translation>匯出列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>Export recordings…</source>
      <translation>匯出記錄檔…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Export this list…</source>
      <translation>匯出此列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Export to</source>
      <translation>匯出至</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Exported to {file}</source>
      <translation>已匯出至 {file}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Export…</source>
      <translation>匯出…</translation>
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
      <translation>報價源</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Feed</source>
      <comment>of what was seen</comment>
      <translation>記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>File</source>
      <translation>檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Files</source>
      <translation>檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Fill</source>
      <translation>填入自選</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Fill the grid from the watchlist</source>
      <translation>以自選填滿網格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Filled</source>
      <translation>補回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>Filter</source>
      <translation>篩選</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Filter the instruments</source>
      <translation>篩選證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Filter the log</source>
      <translation>篩選日誌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Filter the rows</source>
      <translation>篩選各行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Finance</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>金融應用</translation>
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
      <translation>搜尋證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Find an instrument and add it to the list</source>
      <translation>搜尋證券並加入列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Find an instrument…</source>
      <translation>搜尋證券…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Finding</source>
      <translation>發現</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/subscriptions.py" />
      <source>Finding out which of {count} it is.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在找出 {count} 個之中的哪一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/findings.py" />
      <source>Findings</source>
      <translation>發現</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Fired at {time}.</source>
      <translation>於 {time} 觸發。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Fired {count} times, last at {time}.</source>
      <translation>觸發 {count} 次，最近一次 {time}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>Fires when</source>
      <translation>觸發條件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>First</source>
      <translation>首宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>First day</source>
      <translation>首日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Fit everything</source>
      <translation>顯示全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Five sizes by turnover: ten times the turnover is one class up, and twice as large.</source>
      <translation>按成交額分五級：成交額大十倍升一級，面積大一倍。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Flash in the task bar</source>
      <translation>工作列閃動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Folder</source>
      <translation>資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Follow the market</source>
      <translation>跟隨最新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Follow the market again</source>
      <translation>重新跟隨最新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Follow the market again (End)</source>
      <translation>重新跟隨最新（End）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Follows the instrument chosen in panels with the {colour} dot.</source>
      <translation>跟隨{colour}色圓點面板所選的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>For a number of days</source>
      <translation>按日數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>For a number of days, up to a size</source>
      <translation>按日數及大小上限</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>For all</source>
      <translation>適用於全部</translation>
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
      <translation>記錄保留多久</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For {days} days and {gb} GB at most.</source>
      <translation>最多保留 {days} 日及 {gb} GB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For {days} days at most.</source>
      <translation>最多保留 {days} 日。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For {gb} GB at most.</source>
      <translation>最多保留 {gb} GB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Forget what has fired</source>
      <translation>清除已觸發的記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Frames or ticks that could not be read; a sample is in the log.</source>
      <translation>無法解讀的訊框或成交；日誌內有樣本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Free some space</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請騰出空間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Free some space, or make the folder writable again, and they are written within seconds. Who quits now loses them.</source>
      <translation>請騰出空間，或令資料夾可再次寫入，數秒內即會寫入。現在離開便會失去這些成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>From</source>
      <translation>由</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>From an environment variable</source>
      <translation>來自環境變數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>From that heartbeat or ping to its answer, milliseconds.</source>
      <translation>由該次心跳或 ping 至回應，以毫秒計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>From the receipt of a tick to the end of the frame that shows it; 99 % of ticks were faster.</source>
      <translation>由收到成交至顯示該成交的畫面完成；99% 的成交比這更快。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Full colour at larger values</source>
      <translation>放寬色階</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Full colour at smaller values</source>
      <translation>收窄色階</translation>
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
      <translation>GB（所有報價源合計）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>Gap</source>
      <translation>缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Gap time</source>
      <translation>缺口時長</translation>
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
      <translation>本次執行時提供</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Go back to what was seen (Esc)</source>
      <translation>返回異動記錄（Esc）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Go on with what is now</source>
      <translation>繼續顯示最新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Go on without recording</source>
      <translation>不記錄，繼續</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart above</source>
      <translation>移至上方圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart below</source>
      <translation>移至下方圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart on the left</source>
      <translation>移至左邊圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Go to the chart on the right</source>
      <translation>移至右邊圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Go to the next panel</source>
      <translation>到下一個面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Go to the oldest print</source>
      <translation>跳至最早一宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Go to the previous panel</source>
      <translation>到上一個面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Green, falls red</source>
      <translation>綠升紅跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Group by sector</source>
      <translation>按行業分組</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Group the list by sector</source>
      <translation>將列表按行業分組</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Grouped {list} by sector</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已將「{list}」按行業分組</translation>
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
      <translation>HDF5 未能寫入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>HDF5: one file, as Tickdeck records</source>
      <translation>HDF5：單一檔案，與 Tickdeck 的記錄相同</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/done_strip.py" />
      <source>Have it back as it was</source>
      <translation>還原</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Have it back as it was: {alert} (Ctrl+Z)</source>
      <translation>恢復原狀：{alert}（Ctrl+Z）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Have it say nothing for 15 minutes, or wake it (S)</source>
      <translation>暫停提示 15 分鐘，或恢復（S）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Have it watch from now on (Enter)</source>
      <translation>即時開始監察（Enter）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Have it watch or not (space bar or O)</source>
      <translation>開啟或關閉監察（空白鍵或 O）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Health Care</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>醫療保健</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Hear the sound now</source>
      <translation>試聽</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/tile_map.py" />
      <source>Heat map</source>
      <translation>熱力圖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Heatmap</source>
      <translation>熱力圖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace.py" />
      <source>Hide this panel</source>
      <translation>隱藏此面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>High</source>
      <translation>最高</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>High to low, with the last in it</source>
      <translation>最高至最低，並標示現價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>High {high}, low {low} of today as recorded</source>
      <translation>今日已記錄最高 {high}，最低 {low}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>Histories cannot be asked for through a SOCKS4 proxy; use SOCKS5 or an HTTP proxy.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能經 SOCKS4 代理伺服器查詢歷史數據；請改用 SOCKS5 或 HTTP 代理伺服器。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Hold the heat map as it is</source>
      <translation>凍結熱力圖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Hold the picture</source>
      <translation>凍結畫面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Hold the picture as it is (Space)</source>
      <translation>凍結目前畫面（空白鍵）</translation>
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
      <translation>港股、美股及其他市場，使用你的權杖；可先測試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>How far the last price is above or below the average price of today's volume.</source>
      <translation>現價高於或低於今日成交量加權平均價多少。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>How far the last price is from the VWAP.</source>
      <translation>現價與 VWAP 相距多少。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>How far the last price is from the alert's price.</source>
      <translation>現價距離提示價多遠。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>How long ago it last answered a heartbeat or a ping.</source>
      <translation>對上一次回應心跳或 ping 距今多久。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>How long ago the last print was received.</source>
      <translation>距上一宗成交收到的時間。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>How long it is quiet after having fired</source>
      <translation>觸發後靜止多久</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>How long the gaps are together; where they overlap, once.</source>
      <translation>缺口合計時長；重疊部分只計一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>How many charts the grid has</source>
      <translation>網格的圖表數目</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>How many instruments it concerns, or which one.</source>
      <translation>涉及多少隻證券，或哪一隻。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>How many minutes it looks back on</source>
      <translation>回看多少分鐘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>How many standard deviations it is above what is usual at this time.</source>
      <translation>高出這個時間平常水平多少個標準差。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>How many ticks are missing, and how many the provider's history has brought since.</source>
      <translation>漏收多少宗成交，其後由供應商歷史數據補回多少。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>How much of a core drawing took in the last seconds.</source>
      <translation>最近數秒繪圖佔用一個核心的比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>How much of a core the messages of the last seconds took to read.</source>
      <translation>最近數秒讀取訊息佔用一個核心的比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>How much of the memory that ticks may wait in is taken.</source>
      <translation>成交暫存記憶體的已用比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>How often</source>
      <translation>次數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>How often it alarms is not known yet.</source>
      <translation>尚未知道提示有多頻密。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>How often it fires</source>
      <translation>觸發多少次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Import lists</source>
      <translation>匯入列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>Import lists…</source>
      <translation>匯入列表…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Imported the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已匯入列表「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Imported {count} lists</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已匯入 {count} 個列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In UTC</source>
      <translation>UTC 時間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>In memory</source>
      <translation>記憶體中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In ten thousands: 1.2 萬, 3.4 億</source>
      <translation>以萬、億計：1.2 萬、3.4 億</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>In the instrument's currency; 10m is ten million.</source>
      <translation>以證券貨幣計；10m 即一千萬。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In thousands: 1.2 k, 3.4 m, 5.6 bn</source>
      <translation>以千計：1.2 k、3.4 m、5.6 bn</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>In {currency} against the previous close, or today's first recorded print where none is known.</source>
      <translation>相對前收市的升跌，以{currency}計；前收市不明時，相對今日首宗已記錄成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>In {missing} of {count} ticks are still missing, or may be.</source>
      <translation>{count} 個缺口之中，{missing} 個仍欠或可能欠成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Industrials</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>工業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <source>Information Technology</source>
      <translation>資訊科技</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Instrument</source>
      <translation>證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Instruments</source>
      <translation>證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Instruments found</source>
      <translation>找到的證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Instruments that the provider has confirmed, of those subscribed.
Where a provider confirms nothing, all that were sent count.</source>
      <translation>已訂閱證券中獲供應商確認的數目。
如供應商不作確認，則以已送出者計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Instruments, the most unusual volume first</source>
      <translation>證券，成交量最異常的排在最前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Intervals in which ticks may be missing.</source>
      <translation>可能漏收成交的時段。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>It could not be found out: {why}</source>
      <translation>未能查詢：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>It happened while Tickdeck was not running, and was seen at the first print.</source>
      <translation>Tickdeck 未執行時發生，於首宗成交時發現。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>It is larger than {size} MB, too large for a list of instruments.</source>
      <translation>檔案超過 {size} MB，不可能是證券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/encodings.py" />
      <source>It is neither text nor a spreadsheet, so no list of instruments can be read from it.</source>
      <translation>檔案既非文字亦非試算表，未能讀取證券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>It is older (number {serial}) than one seen before ({seen}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>其編號 {serial} 早於先前見過的 {seen}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>It is tried again by itself.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>系統會自動重試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>It looks back on 1 to {most} minutes.</source>
      <translation>可回看 1 至 {most} 分鐘。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>It works: {title} has confirmed {name}.</source>
      <translation>連線正常：{title} 已確認 {name}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>Its connection is not live.</source>
      <translation>其連線並非即時。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Its instrument is not watched in this run; it waits until it is.</source>
      <translation>本次執行未包括此證券；待加入後才監察。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Its ticks are safe in journals; they can be checked once the first file is sealed.</source>
      <translation>其成交已妥善保存於日記檔；首個檔案封存後即可檢查。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>JUMP</source>
      <comment>tag of unusual volume</comment>
      <translation>跳價</translation>
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
      <translation>已寫入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Journals that could not be sealed are kept.</source>
      <translation>未能封存的日記檔會予保留。</translation>
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
      <translation>暫時靜音提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Keep everything</source>
      <translation>全部保留</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Keep it in this computer's key store</source>
      <translation>存於本機的金鑰庫</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Keep recordings</source>
      <translation>保留記錄</translation>
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
      <translation>已存於金鑰庫</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Keyboard shortcuts</source>
      <translation>鍵盤快捷鍵</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Kinds, thresholds, sound and muted instruments</source>
      <translation>類別、門檻、聲音及靜音證券</translation>
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
      <translation>即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Language</source>
      <translation>語言</translation>
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
      <translation>大額數字</translation>
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
      <translation>現價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Last</source>
      <comment>print</comment>
      <translation>末宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Last day</source>
      <translation>末日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Last error</source>
      <translation>最近錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Last price and change</source>
      <translation>現價及升跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Last print</source>
      <translation>最後成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Last ten moves</source>
      <translation>最近十次變動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Last {price}   {change}</source>
      <translation>現價 {price}   {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against the previous close {reference}</source>
      <translation>現價 {price}，相對前收市 {reference} 升跌 {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against today's first recorded print {reference}</source>
      <translation>現價 {price}，相對今日首宗已記錄成交 {reference} 升跌 {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against today's first recorded print {reference}, as its previous close is not known</source>
      <translation>現價 {price}，相對今日首宗已記錄成交 {reference} 升跌 {change}，因前收市不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Last {price}, {change} on the day</source>
      <translation>現價 {price}，今日 {change}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Last {price}, {change} on the day, may be old</source>
      <translation>現價 {price}，今日 {change}，可能過時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Late</source>
      <translation>遲到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Learning what is usual. Without recorded days, volume is compared with today alone, in about {count} minute from now; block prints and bursts are told before.</source>
      <translation>正在學習平常水平。沒有記錄的日子，約 {count} 分鐘後起，成交量只與今日比較；大手成交和密集成交在此之前已會提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Learning what is usual. Without recorded days, volume is compared with today alone, in about {count} minutes from now; block prints and bursts are told before.</source>
      <translation>正在學習平常水平。沒有記錄的日子，約 {count} 分鐘後起，成交量只與今日比較；大手成交和密集成交在此之前已會提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/more_menu.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/size_field.py" />
      <source>Least size</source>
      <translation>最小股數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Leave everything as it is (Esc)</source>
      <translation>不作更改（Esc）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Leave out closed times</source>
      <translation>略去休市時段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Leaves the shortcuts that hold these words; Escape closes the sheet.</source>
      <translation>只列出含有這些字詞的快捷鍵；按 Esc 關閉。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>Length</source>
      <translation>時長</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Let nothing move (Space)</source>
      <translation>畫面暫停不動（空白鍵）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Level</source>
      <translation>目標值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>Licences</source>
      <translation>授權條款</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Light</source>
      <translation>淺色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Limits of age or size; nothing is deleted that no audit has proven.</source>
      <translation>以日數或容量為限；未經核查證明完整的一概不刪。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>Line {line}: “{text}” is left out, {why}.</source>
      <translation>第 {line} 行：「{text}」已略過，{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>Line {line}: “{text}” read as {id}, {damages}.</source>
      <translation>第 {line} 行：「{text}」讀作 {id}，{damages}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Link group: {group}</source>
      <translation>連動組：{group}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <source>List</source>
      <translation>列表</translation>
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
      <translation>證券列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk.py" />
      <source>Lists, alerts and workspaces belong to the other Tickdeck on this folder: what is changed here is not kept, and no alert fires here.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>列表、提示和工作區由使用同一資料夾的另一個 Tickdeck 掌管：在此所作的更改不會保留，提示亦不會在此觸發。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_header.py" />
      <source>Live</source>
      <comment>a button that follows the market</comment>
      <translation>即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Log</source>
      <translation>日誌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Log</source>
      <comment>of alerts</comment>
      <translation>記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Log · {count} new</source>
      <comment>of alerts</comment>
      <translation>記錄 · {count} 新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Look</source>
      <translation>外觀</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Look for a newer Tickdeck</source>
      <translation>檢查更新</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Look for a newer Tickdeck once a day</source>
      <translation>每日檢查更新一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Looking what that concerns…</source>
      <translation>正在查看涉及的日子…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Looking whether the folder can be written…</source>
      <translation>正在檢查資料夾可否寫入…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Looks at</source>
      <translation>回看</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Lost</source>
      <translation>遺失</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Lot</source>
      <translation>每手</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/gathering.py" />
      <source>Lots or prices that could not be read: {count}.</source>
      <translation>未能讀取的每手股數或價格：{count} 項。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Low</source>
      <translation>最低</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>MIT licence. Made with Python, Qt and PySide6 (LGPL), pyqtgraph, numpy, HDF5, msgspec, websockets and the Inter typeface (SIL OFL).</source>
      <translation>MIT 授權條款。以 Python、Qt 及 PySide6（LGPL）、pyqtgraph、numpy、HDF5、msgspec、websockets 及 Inter 字型（SIL OFL）製作。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Main menu</source>
      <translation>主選單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Majors</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>主要貨幣</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Make a new list</source>
      <translation>新增列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Make it writable</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請改為可寫入</translation>
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
      <translation>市場</translation>
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
      <translation>成交量加權平均價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Measure from the crosshair</source>
      <translation>由十字線處量度</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Memes</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>迷因幣</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Memory</source>
      <translation>記憶體</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Messages</source>
      <translation>訊息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Messages of the system</source>
      <translation>系統通知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Metals</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>金屬</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Minutes</source>
      <translation>分鐘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Missed</source>
      <translation>漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>More about unusual volume</source>
      <translation>更多異動成交選項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>More choices of the chart grid</source>
      <translation>圖表網格的更多選項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/more_menu.py" />
      <source>More choices of the tape</source>
      <translation>成交明細的更多選項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move back</source>
      <translation>左移（較早）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move forward</source>
      <translation>右移（較新）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Move that away</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請將其移開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move the chosen line down</source>
      <translation>所選線下移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Move the chosen line up</source>
      <translation>所選線上移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Move the selected rows down</source>
      <translation>將所選行下移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Move the selected rows up</source>
      <translation>將所選行上移</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved the list {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已移動列表「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved {code} within {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已在「{list}」內移動 {code}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved {count} instruments within {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已在「{list}」內移動 {count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Moves</source>
      <comment>column: changes of price</comment>
      <translation>變動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Mute the instrument for today, or unmute it</source>
      <translation>今日將這隻證券靜音，或取消靜音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>NOT CONNECTED</source>
      <translation>未連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Name</source>
      <translation>名稱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/name_field.py" />
      <source>Name of the list</source>
      <translation>列表名稱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Name of the workspace</source>
      <translation>工作區名稱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Names</source>
      <translation>證券數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>New alert</source>
      <translation>新增提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <source>New list</source>
      <translation>新增列表</translation>
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
      <translation>新分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>New workspace</source>
      <translation>新增工作區</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>New workspace, beginning as a copy of this one</source>
      <translation>新增工作區，以此工作區為藍本</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/past.py" />
      <source>Newer questions about recorded days have taken this one's place.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>此查詢已被較新的歷史記錄查詢取代。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>No alarm on the last recorded day.</source>
      <translation>最近一個記錄日沒有提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>No alarm since it was set so.</source>
      <translation>如此設定以來沒有提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>No alerts yet. Press Ins, or right-click an instrument.</source>
      <translation>尚無提示。按 Ins，或右按證券設定。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>No answer from {title} in {count} s.</source>
      <translation>{title} 在 {count} 秒內沒有回應。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>No bar can have this size; write a number such as 250, 20k or 1.5m.</source>
      <translation>K 線不能以此為單位，請輸入數字，例如 250、20k 或 1.5m。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>No copy of the file as it was could be kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能保留原檔副本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>No feed is connected.</source>
      <translation>沒有連接報價源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>No file of this day is sealed yet.</source>
      <translation>當日尚無已封存的檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>No gaps since this run began.</source>
      <translation>本次執行至今沒有缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>No instrument's code or name holds “{text}”.</source>
      <translation>沒有代號或名稱含「{text}」的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>No instrument's ticks could be read on this day.</source>
      <translation>此日未能讀取任何證券的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>No instruments can be read from {where}. {why}</source>
      <translation>未能從{where}讀取證券。{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>No price known yet.</source>
      <translation>未有價格。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>No print of this size yet.</source>
      <translation>暫無達此股數的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/source.py" />
      <source>No print of {code} yet</source>
      <translation>{code} 尚未有成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>No print yet.</source>
      <translation>尚無成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>No print, while its market trades, for</source>
      <translation>開市期間無成交達</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>No row passes the filter.</source>
      <translation>沒有符合篩選條件的行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/listing.py" />
      <source>No sector</source>
      <translation>未分行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <source>No setting is about “{text}”.</source>
      <translation>沒有與「{text}」有關的設定。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>No shortcut holds “{text}”.</source>
      <translation>沒有含「{text}」的快捷鍵。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>No tick has come yet; each is written as it comes.</source>
      <translation>尚未收到成交；每宗即收即寫。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>No ticks: see the message below.</source>
      <translation>沒有成交：請看下方訊息。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel.py" />
      <source>No tile in this sector now. Esc shows all sectors.</source>
      <translation>此行業目前沒有方格。按 Esc 顯示所有行業。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>No turnover yet: the first trades bring the tiles. Equal sizes, in the menu above, need none.</source>
      <translation>尚無成交額：有成交後便會出現方格。上方選單的「相等」毋須成交額。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>No volume yet: the first trades bring the tiles. Equal sizes, in the menu above, need none.</source>
      <translation>尚無成交量：有成交後便會出現方格。上方選單的「相等」毋須成交量。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>Nobody says who came to whom.</source>
      <translation>未有提供主動方向。</translation>
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
      <translation>無</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/found_row.py" />
      <source>Not among the feed’s usual names</source>
      <translation>不在報價源的常見名單內</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Not checked</source>
      <translation>未核查</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Not connected: nothing can be unusual until prices come again.</source>
      <translation>未連線：收到價格後才能偵測異動。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Not everything is recorded yet</source>
      <translation>仍有未記錄的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>Not now</source>
      <translation>暫時不要</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>Not saved</source>
      <translation>未儲存</translation>
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
      <translation>未訂閱 {names}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Note</source>
      <translation>備註</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table_file.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Note: {note}</source>
      <translation>備註：{note}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/feed_folder.py" />
      <source>Nothing can be recorded: {path} cannot be written ({why}); allow writing there, or choose another folder with --data-dir.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能記錄：{path} 無法寫入（{why}）；請容許寫入，或以 --data-dir 選擇其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Nothing glides, fades or flashes; a change is there at once.</source>
      <translation>不滑動、不淡出、不閃動；變化即時出現。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Nothing has been noted yet.</source>
      <translation>暫無日誌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Nothing has been recorded; recording begins with the feed.</source>
      <translation>未有記錄；報價源連線後即開始記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>Nothing has fired yet. What fires is kept here.</source>
      <translation>尚未有提示觸發；觸發後會記錄於此。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Nothing here plays them; this computer beeps instead.</source>
      <translation>這台電腦沒有播放程式，改以嗶聲代替。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Nothing is called “{text}”.</source>
      <translation>找不到「{text}」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Nothing is ever deleted.</source>
      <translation>永不刪除。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Nothing is missing now: no tick was lost, or the history has brought it back.</source>
      <translation>現時並無遺漏：沒有漏收成交，或已由歷史數據補回。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Nothing is recorded</source>
      <translation>沒有記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Nothing is recorded: the folder cannot be used. Choose another one.</source>
      <translation>沒有進行記錄：資料夾無法使用。請選擇其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Nothing of the chosen kinds yet. The menu ⋯ shows others.</source>
      <translation>所選類別暫無異動。可在 ⋯ 選單顯示其他類別。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Nothing recorded yet. A day can be checked once ticks of it are on the disk.</source>
      <translation>尚無記錄。成交寫入磁碟後即可核查該日。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Nothing that was noted is about this.</source>
      <translation>日誌中沒有相關內容。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Nothing to report.</source>
      <translation>一切正常。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Nothing unusual so far.</source>
      <translation>暫無異動。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>Nothing was recorded from {feed} on the days asked for; it was on {count} days from {first} to {last}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所選日子沒有 {feed} 的記錄；已記錄的有 {first} 至 {last} 之間的 {count} 日。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>Nothing was recorded from {feed} on the days asked for; it was on {first}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所選日子沒有 {feed} 的記錄；已記錄的只有 {first}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>Nothing was recorded then: Tickdeck was closed, or had not this instrument.</source>
      <translation>當時沒有記錄：Tickdeck 已關閉，或尚未有此證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>Nothing would be deleted now.</source>
      <translation>現時不會刪除任何記錄。</translation>
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
      <translation>現時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>O {price}</source>
      <comment>of a bar</comment>
      <translation>開 {price}</translation>
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
      <translation>這裡的證券均未有每手股數及價格。請在上方選單選擇其他大小。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: low at the left, high at the right, and where the last print is between them.</source>
      <translation>今日已記錄部分：左為最低，右為最高，並標示現價所在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the average price in {currency}, weighted with the quantity of each print.</source>
      <translation>今日已記錄部分：按每宗成交量加權的平均價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the highest print, in {currency}.</source>
      <translation>今日已記錄部分：最高成交價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the lowest print, in {currency}.</source>
      <translation>今日已記錄部分：最低成交價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the number of prints.</source>
      <translation>今日已記錄部分：成交宗數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the quantity of all prints, in {size}.</source>
      <translation>今日已記錄部分：總成交量，以{size}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Of today, as far as it was recorded: the value of all prints, in {currency}.</source>
      <translation>今日已記錄部分：總成交額，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>Of {count} sheets one was read.</source>
      <translation>共 {count} 張工作表，只讀取了一張。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On the exchange's clock</source>
      <translation>交易所時間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>On the last recorded day one alarm for every {count} instruments.</source>
      <translation>在最近一個記錄日，每 {count} 隻證券有一次提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>On the last recorded day {times} alarms for each instrument.</source>
      <translation>在最近一個記錄日，每隻證券有 {times} 次提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On this computer's clock</source>
      <translation>本機時間</translation>
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
      <translation>每日一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>One print against all prints of the day.</source>
      <translation>單宗成交與當日全部成交比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} coins ({worth}) = {share} of the volume since {since}.</source>
      <translation>單宗成交 {volume} 枚（{worth}），佔 {since} 以來成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} shares ({worth}) = {share} of the volume since {since}.</source>
      <translation>單宗成交 {volume} 股（{worth}），佔 {since} 以來成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} units ({worth}) = {share} of the volume since {since}.</source>
      <translation>單宗成交 {volume} 單位（{worth}），佔 {since} 以來成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} units of the traded coin ({worth}) = {share} of the volume since {since}.</source>
      <translation>單宗成交 {volume} 枚所買賣的幣（{worth}），佔 {since} 以來成交量 {share}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Only lines that hold every word are shown</source>
      <translation>只顯示包含所有字詞的行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/day_list.py" />
      <source>Only past days are ever deleted, each as a whole, and only when they are sealed and pass an audit right before.</source>
      <translation>只會整日刪除過去的記錄，而且必須已封存並在刪除前通過核查。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Open a chart</source>
      <translation>開啟圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Open a chart of the tile, or the sector marked</source>
      <translation>開啟所選方格的圖表或所選行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Open folder</source>
      <translation>開啟資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/crash_notice.py" />
      <source>Open its folder</source>
      <translation>開啟所在資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Open its page</source>
      <translation>開啟下載頁面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Open the chart</source>
      <translation>開啟圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Open the chart where it was seen</source>
      <translation>開啟圖表至異動發生之時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Order by hand</source>
      <translation>自訂次序</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Order the rows by hand</source>
      <translation>按自訂次序排列各行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Orders</source>
      <translation>合併同單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/treemap.py" />
      <source>Other</source>
      <translation>其他</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Other kinds of chart</source>
      <translation>其他圖表類型</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Other kinds of chart, and a size of your own (K)</source>
      <translation>其他圖表類型及自訂數量（K）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Out of order: came later than a newer print.</source>
      <translation>次序顛倒：遲於較新的成交收到。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Out of order: prints that came later than a newer one.</source>
      <translation>次序顛倒：遲於較新成交才收到的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Over the day</source>
      <translation>全日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Own order</source>
      <translation>自訂次序</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>PNG picture (*.png)</source>
      <translation>PNG 圖片 (*.png)</translation>
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
      <translation>Parquet 需要 pyarrow，此處未有安裝。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/parquet.py" />
      <source>Parquet needs pyarrow, which is not installed: pip install "tickdeck[parquet]".</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Parquet 需要 pyarrow，但尚未安裝：pip install "tickdeck[parquet]"。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Parquet: for pandas, polars and databases</source>
      <translation>Parquet：適用於 pandas、polars 及資料庫</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Part of the day's volume.</source>
      <translation>佔全日成交量的比例。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Past days</source>
      <translation>過往日子</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Past days are merged into one file each, in the background.</source>
      <translation>過往每日的檔案會在背景合併為一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Paste</source>
      <translation>貼上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Paste instruments into the list</source>
      <translation>將證券貼上至列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Paste or type codes in any spelling, separated by anything:
{examples}

A column of a spreadsheet will do, names beside the codes too.</source>
      <translation>貼上或輸入代號，寫法及分隔符號不限：
{examples}

試算表的一欄亦可，代號旁可有名稱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Paste the token</source>
      <translation>貼上權杖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Pause</source>
      <translation>暫停</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Pause</source>
      <comment>after an alert has fired</comment>
      <translation>間隔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Pause the heat map</source>
      <translation>暫停熱力圖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Pause the tape</source>
      <translation>暫停成交明細</translation>
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
      <translation>粉紅</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Plan</source>
      <translation>計劃</translation>
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
      <translation>試聽</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>Previous close not known: ~ counts from the first print.</source>
      <translation>前收市價不詳：~ 為相對首宗成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Price</source>
      <translation>價格</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price crosses, from either side</source>
      <translation>現價穿越（任何方向）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price falls below its VWAP</source>
      <translation>現價跌穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price is at or above</source>
      <translation>現價達到或高於</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price is at or below</source>
      <translation>現價達到或低於</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Price jump with volume</source>
      <translation>放量跳價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Price rises above its VWAP</source>
      <translation>現價升穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Prints of 10 seconds: {count}</source>
      <translation>10 秒成交宗數：{count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Prints within 10 seconds against the last 10 minutes.</source>
      <translation>10 秒內的成交宗數，與過去 10 分鐘比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Prove that every file is as it was written, and see what is missing</source>
      <translation>驗證每個檔案與寫入時一致，並查看欠缺甚麼</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Proven</source>
      <translation>已驗證</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Proxy</source>
      <translation>代理伺服器</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Put a separator above the row</source>
      <translation>在此行上方加入分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Put all findings on the clipboard, a line each.</source>
      <translation>將所有發現複製到剪貼簿，每項一行。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Put all that is shown here on the clipboard</source>
      <translation>將此處所示內容全部複製到剪貼簿</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Put it away; it stays in the log</source>
      <translation>收起；記錄中仍保留</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Put prints of one order together: same time, same side, one after the other</source>
      <translation>合併同一張單的成交：時間和方向相同，並且連續</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Put the message away</source>
      <translation>收起訊息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Put the message away; it comes back when it changes</source>
      <translation>收起訊息；內容有變時再顯示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Put what helps to find a fault on the clipboard; it holds no secrets.</source>
      <translation>將有助查找故障的資料複製到剪貼簿；不含任何機密。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Quiet</source>
      <translation>靜音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Quiet for</source>
      <translation>靜默</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Quit</source>
      <translation>結束</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Quit and lose them</source>
      <translation>離開並放棄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Quit when they are written</source>
      <translation>寫入後離開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>RISING</source>
      <comment>tag of unusual volume</comment>
      <translation>遞增</translation>
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
      <translation>量比 {ratio}（相對此刻的平常成交量）</translation>
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
      <translation>讀取此日的所有檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Read the next print or bar</source>
      <translation>讀取下一宗成交或 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Read the print or bar before</source>
      <translation>讀取上一宗成交或 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Reading</source>
      <translation>語言及數字格式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Reading {file}…</source>
      <translation>正在讀取 {file}…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Reading…</source>
      <translation>讀取中…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Reads one signed file of the publisher; nothing is told, loaded or installed by it.</source>
      <translation>只讀取發行者已簽署的一個檔案；不會傳送、下載或安裝任何東西。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Real Estate</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>地產</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Real ticks of another time, played back.</source>
      <translation>過往的真實成交，現正重播。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>Received from {start} on, exchange local time.</source>
      <translation>接收時間由 {start} 起（交易所當地時間）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>Received from {start} to {end}, exchange local time.</source>
      <translation>接收時間由 {start} 至 {end}（交易所當地時間）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Received twice, recorded once.</source>
      <translation>收到兩次，只記錄一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_summary.py" />
      <source>Received up to {end}, exchange local time.</source>
      <translation>接收時間截至 {end}（交易所當地時間）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Reconnect</source>
      <translation>重新連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>Reconnected by hand.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>手動重新連線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Record into another folder</source>
      <translation>記錄至另一個資料夾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Record somewhere else</source>
      <translation>記錄至其他位置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Record somewhere else…</source>
      <translation>改變記錄位置…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>Record there</source>
      <translation>在該處記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Recorded</source>
      <translation>記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>Recorded days are not read any more: the program ends.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>程式正在結束，不再讀取已記錄的日子。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/past.py" />
      <source>Recorded days cannot be read: the process that does so answered another question.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法讀取歷史記錄：負責的程序答非所問。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>Recorded days cannot be read: the process that does so cannot be started ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能讀取已記錄的日子：無法啟動讀取程序（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>Recorded days cannot be read: the process that does so ended twice over one question ({status}); “tickdeck audit” tells whether a file is damaged.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能讀取已記錄的日子：讀取程序在同一查詢兩度終止（{status}）；「tickdeck audit」可查明有否檔案損壞。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Recorder</source>
      <translation>記錄器</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Recorder: {state}, {rate}</source>
      <translation>記錄器：{state}，{rate}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Recording</source>
      <translation>記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorder.py" />
      <source>Recording has ended by a fault of this program, see its log. Start Tickdeck again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>因程式故障，記錄已停止，詳見日誌。請重新啟動 Tickdeck。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Recording has ended, and everything is sealed.</source>
      <translation>記錄已結束，並已全部封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/writer.py" />
      <source>Recording has ended: {folder} could not be written ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記錄已終止：未能寫入 {folder}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Recording has ended; what is not sealed yet will be sealed at the next start.</source>
      <translation>記錄已結束；未封存的部分將於下次啟動時封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/slowness.py" />
      <source>Recording is behind: the disk of {folder} is too slow. Ticks wait in memory, and none is lost while it has room. End what else keeps it busy, and it catches up by itself.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記錄落後：{folder} 所在磁碟太慢。成交暫存於記憶體，有空間便不會遺失。請結束其他佔用磁碟的工作，記錄會自行追上。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/writer.py" />
      <source>Recording waits: the disk of {folder} {cause} ({why}). Ticks are kept in memory. {advice}, and it goes on by itself.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記錄暫候：{folder} 的磁碟{cause}（{why}）。成交暫存於記憶體。{advice}，記錄便會自動繼續。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Recordings</source>
      <translation>記錄檔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Red, falls green</source>
      <translation>紅升綠跌</translation>
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
      <translation>減少動態效果</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Relative volume</source>
      <translation>量比</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Relative volume (RVOL) reaches</source>
      <translation>量比（RVOL）達</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Relative volume: the volume so far over what is usual by now; amber from 3× on.</source>
      <translation>量比：至今成交量與此刻平常成交量之比；3× 起以琥珀色標示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Relaxed</source>
      <comment>rows</comment>
      <translation>寬鬆</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Remove from the list</source>
      <translation>從列表移除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Remove the chosen line</source>
      <translation>移除所選線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Remove the measure</source>
      <translation>移除量度</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Remove the selected rows</source>
      <translation>移除所選行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Remove the separator</source>
      <translation>移除分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed a separator from {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已從「{list}」移除分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed {code} from {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已從「{list}」移除 {code}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed {count} instruments from {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已從「{list}」移除 {count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/menus.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Rename</source>
      <translation>重新命名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Rename the list</source>
      <translation>重新命名列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Rename the separator…</source>
      <translation>重新命名分隔線…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Rename the workspace</source>
      <translation>重新命名工作區</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Renamed a separator of {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已重新命名「{list}」的分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Renamed {list} to {new}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已將「{list}」重新命名為「{new}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <source>Replace</source>
      <translation>取代</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>Replace the list</source>
      <translation>取代列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Replaced what was on {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已更換「{list}」的內容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Reset columns</source>
      <translation>還原欄設定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Reset its layout</source>
      <translation>重設版面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Reset the layout</source>
      <translation>重設版面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Resume</source>
      <translation>繼續</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Resume the heat map</source>
      <translation>繼續更新熱力圖</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Retry</source>
      <translation>重試</translation>
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
      <translation>緩衝</translation>
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
      <translation>資料行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>Rows are moved in their own order: Ctrl+Shift+O shows it.</source>
      <translation>自訂次序下才可移動各行：按 Ctrl+Shift+O 切換。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>SIMULATED</source>
      <translation>模擬</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>SOCKS4 knows no passwords; use socks5:// or leave the password out.</source>
      <translation>SOCKS4 不支援密碼；請用 socks5://，或不填密碼。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>SVG drawing (*.svg)</source>
      <translation>SVG 向量圖 (*.svg)</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Same range</source>
      <translation>同步時段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>Save a picture of the chart</source>
      <translation>儲存圖表圖片</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Save a picture…</source>
      <translation>儲存圖片…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Save as CSV…</source>
      <translation>另存為 CSV…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Save the tape as CSV</source>
      <translation>將成交明細存為 CSV</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Save the tape as CSV…</source>
      <translation>將成交明細存為 CSV…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Say where the file is to go.</source>
      <translation>請指定檔案位置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Scaling</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>擴容</translation>
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
      <translation>封存等候中：無法啟動其程序（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: its process ends each time before it has sealed anything.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等候中：其程序每次未封存任何檔案便已結束。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: the disk of {folder} is nearly full, and its last room is left to the journals. They are kept, and sealed when there is room.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等候中：{folder} 所在磁碟將滿，餘下空間留給日記檔。日記檔會保留，待有空間時封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: the disk of {folder} is not there.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等候中：找不到 {folder} 所在磁碟。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>Sealing waits: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>封存等候中：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Search a key or what it does</source>
      <translation>搜尋按鍵或其功能</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Search a name, a code or a command</source>
      <translation>搜尋名稱、代號或指令</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <source>Search everything</source>
      <translation>搜尋全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <source>Search the settings</source>
      <translation>搜尋設定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Sector</source>
      <translation>行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>See to the disk</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請檢查磁碟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Select an alert to change it.</source>
      <translation>選取提示以更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>Select an instrument in the watchlist or the heatmap</source>
      <translation>請在自選或熱力圖選擇證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Select an instrument in the watchlist or the heatmap.</source>
      <translation>請在自選或熱力圖中選擇證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>Select an instrument in the watchlist, or drag one here</source>
      <translation>請在自選中選擇證券，或拖到此處</translation>
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
      <translation>分隔線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Separator above this row…</source>
      <translation>在此行上方加入分隔線…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Services</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>服務</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set</source>
      <comment>alerts that are set</comment>
      <translation>已設</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Set alert</source>
      <translation>設定提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Set all thresholds as they were at first.</source>
      <translation>將所有門檻還原為最初的數值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Set an alert</source>
      <translation>設定提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set an alert (Ins)</source>
      <translation>設定提示（Ins）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Set an alert at this price…</source>
      <translation>在此價位設提示…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>Set an alert at {price}…</source>
      <translation>在 {price} 設提示…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>Set an alert…</source>
      <translation>設定提示…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Set aside</source>
      <translation>已擱置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Set aside: {path}</source>
      <translation>已擱置：{path}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set {count}</source>
      <comment>alerts that are set</comment>
      <translation>已設 {count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>Set {count} of {total}</source>
      <comment>alerts that are set</comment>
      <translation>已設 {count}/{total}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/settings.py" />
      <source>Settings</source>
      <translation>設定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Settings…</source>
      <translation>設定…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Settlement</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>結算</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Shard {number}</source>
      <translation>分片 {number}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Shard {number}: {confirmed} of {wanted} names confirmed.</source>
      <translation>分片 {number}：{wanted} 隻證券中 {confirmed} 隻已確認。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Shard {number}: {confirmed} of {wanted} names sent; this provider confirms nothing.</source>
      <translation>分片 {number}：{wanted} 隻證券中已送出 {confirmed} 隻；此供應商不作確認。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Shard {number}: {state}, {confirmed} of {wanted} confirmed, {age}, {reconnects}</source>
      <translation>分片 {number}：{state}，已確認 {confirmed}/{wanted}，{age}，{reconnects}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Shards</source>
      <translation>分片</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>Shortcuts by group</source>
      <translation>按分組列出的快捷鍵</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>Show Tickdeck</source>
      <translation>顯示 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show VWAP</source>
      <translation>顯示 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Show all charts of the grid</source>
      <translation>顯示網格的所有圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/crumbs.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show all sectors</source>
      <translation>顯示所有行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/crumbs.py" />
      <source>Show all sectors (Esc or Backspace)</source>
      <translation>顯示所有行業（Esc 或 Backspace）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Show all that has fired</source>
      <translation>顯示所有已觸發的提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show deviations around VWAP</source>
      <translation>顯示 VWAP 標準差</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Show everything</source>
      <translation>顯示全部</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export.py" />
      <source>Show in folder</source>
      <translation>在資料夾中顯示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>Show its chart</source>
      <translation>顯示圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Show its chart (double click or C)</source>
      <translation>顯示圖表（按兩下或 C）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Show only errors</source>
      <translation>只顯示錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Show only instruments whose code or name holds this (Ctrl+F); Esc shows all.</source>
      <translation>只顯示代號或名稱含此文字的證券（Ctrl+F）；按 Esc 顯示全部。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>Show only instruments with</source>
      <translation>只顯示含以下文字的證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Show only warnings and errors</source>
      <translation>只顯示警告及錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show or hide the panel “{title}”</source>
      <translation>顯示或隱藏「{title}」面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Show rows of at least this size, such as 500, 10k or 1.5m (Ctrl+F)</source>
      <translation>只顯示不少於此股數的成交，例如 500、10k 或 1.5m（Ctrl+F）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Show the alert's chart</source>
      <translation>顯示該提示的圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show the day's high and low</source>
      <translation>顯示全日最高及最低</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Show the first names of the list in the watchlist (F)</source>
      <translation>依次顯示自選列表中的證券（F）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Show the list before</source>
      <translation>顯示上一個列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Show the log of alerts</source>
      <translation>顯示提示記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Show the next list</source>
      <translation>顯示下一個列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show the panel that says more</source>
      <translation>顯示有更多資訊的面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show the previous close</source>
      <translation>顯示前收市價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Show the prints of every instrument listed</source>
      <translation>顯示列表中所有證券的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <source>Show the recordings in the file manager</source>
      <translation>在檔案管理員中顯示記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>Show the same time and the same kind of bars in all charts (R)</source>
      <translation>所有圖表顯示相同時段和相同週期（R）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>Show the selected chart alone</source>
      <translation>只顯示所選圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show the tile's quote</source>
      <translation>顯示所選方格的報價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show the tile's sector alone</source>
      <translation>只顯示所選方格的行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show this menu</source>
      <translation>顯示此選單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Show this workspace ({keys}); double click to rename it</source>
      <translation>顯示此工作區（{keys}）；按兩下可重新命名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Show volume</source>
      <translation>顯示成交量</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show what came meanwhile (Home)</source>
      <translation>顯示期間新增的異動（Home）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Show what is now (Space)</source>
      <translation>顯示最新（空白鍵）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show {count} newer entries</source>
      <translation>顯示 {count} 項較新異動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show {count} newer entry</source>
      <translation>顯示 {count} 項較新異動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel_actions.py" />
      <source>Show {sector} alone</source>
      <translation>只顯示{sector}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/tile_map.py" />
      <source>Show {sector} alone (Enter); Esc goes back</source>
      <translation>只顯示{sector}（Enter）；按 Esc 返回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Show: {detector}</source>
      <translation>顯示：{detector}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Shown with the alert when it fires</source>
      <translation>觸發時一併顯示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Shows what is new; nothing is installed by it.</source>
      <translation>顯示更新內容；不會安裝任何東西。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Silent</source>
      <translation>無數據</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Since it was set so, one alarm a day for every {count} instruments.</source>
      <translation>如此設定以來，每日每 {count} 隻證券有一次提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Since it was set so, {times} alarms a day for each instrument.</source>
      <translation>如此設定以來，每日每隻證券有 {times} 次提示。</translation>
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
      <translation>規模級別</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>Size of a bar</source>
      <translation>每根 K 線的數量</translation>
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
      <translation>略過此版本</translation>
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
      <translation>暫停提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Snooze the alert for 15 minutes, or wake it</source>
      <translation>暫停提示 15 分鐘，或恢復</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Snooze the alert for {count} minutes</source>
      <translation>暫停提示 {count} 分鐘</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>Somebody deleted {path} while it was recorded; nothing of it is lost, it goes on as {saved}. What was sealed before in that folder is gone.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記錄期間 {path} 遭人刪除；內容並無遺失，現改以 {saved} 繼續。該資料夾內先前封存的內容則已失去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>Something is missing before “or”.</source>
      <translation>「或」(or) 前面欠缺條件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>Something is missing behind “or”.</source>
      <translation>「或」(or) 後面欠缺條件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Sort by</source>
      <translation>排序方式</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>Sound</source>
      <translation>聲音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Sound when something unusual is seen</source>
      <translation>偵測到異動時發聲</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>Sound: {sound}.</source>
      <translation>聲音：{sound}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Sounds</source>
      <translation>聲音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spr ‱</source>
      <translation>差價‱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spread</source>
      <translation>差價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spread ‱</source>
      <translation>差價‱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Standard deviations above what is usual at this time of the day.</source>
      <translation>高於一天中此時平常水平的標準差數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/heat_painter.py" />
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Staples</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>必需消費</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>Start Tickdeck again</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>請重新啟動 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Started again at {time}.</source>
      <translation>已於 {time} 重新開始。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>Started again with the same choices, it goes on where it stopped.</source>
      <translation>以相同選項再次開始，會從中斷處繼續。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>State</source>
      <translation>狀態</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>Stay</source>
      <translation>留下</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Stop comparing</source>
      <translation>停止比較</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Switch between feed and board</source>
      <translation>切換異動記錄與現時排行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>Switch between feed and board (Ctrl+E)</source>
      <translation>切換異動記錄與現時排行（Ctrl+E）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Switch off</source>
      <translation>關閉</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Switch on</source>
      <translation>開啟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Switch the alert on or off</source>
      <translation>開啟或關閉提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Tape</source>
      <translation>成交明細</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Tape of all instruments</source>
      <translation>所有證券的成交明細</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Teal</source>
      <translation>青</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Tear the panel off, or put it back</source>
      <translation>將面板拆成獨立視窗，或放回原位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>Technical lines stand here as they do in the log file.</source>
      <translation>技術細節與日誌檔案逐字相同，以英文顯示。</translation>
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
      <translation>測試</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Text</source>
      <translation>文字</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>That is the folder that another Tickdeck is recording into.</source>
      <translation>另一個 Tickdeck 正記錄至該資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>That is the folder that cannot be used.</source>
      <translation>這正是無法使用的資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>That is the folder that is recorded into now.</source>
      <translation>目前正記錄至該資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>That volume in multiples of what is usual at this time.</source>
      <translation>該成交量為這個時間平常水平的倍數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/data_quality/panel.py" />
      <source>The UTC date on which the ticks were received.</source>
      <translation>收到成交當日的 UTC 日期。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The address given with --url is not a WebSocket address (ws:// or wss://).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>--url 所給地址並非 WebSocket 地址（ws:// 或 wss://）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The address must not hold a token; the token has its own field.</source>
      <translation>地址不可含權杖；請在權杖欄輸入。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/options.py" />
      <source>The address must not hold the token; give it in the environment (--token-env).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>地址不可包含權杖；請以環境變數提供（--token-env）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The address of a feed reads wss://host/path.</source>
      <translation>報價源地址的格式為 wss://host/path。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The address of a proxy ends after its port; in a password the characters / ? # and @ are written %2F %3F %23 and %40.</source>
      <translation>代理伺服器的地址以連接埠作結；密碼中的 / ? # 及 @ 須寫成 %2F %3F %23 及 %40。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>The address of the history of {host} cannot be used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的歷史數據地址無法使用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The address of the proxy cannot be read; check its brackets and its port.</source>
      <translation>未能理解代理伺服器的地址；請檢查括號及連接埠。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The address of the proxy is missing, such as http://host:8080.</source>
      <translation>欠缺代理伺服器地址，例如 http://host:8080。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The address of the proxy names no host; it reads http://host:8080.</source>
      <translation>代理伺服器的地址沒有主機；格式為 http://host:8080。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>The alerts</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The best price at which somebody buys now, in {currency}.</source>
      <translation>目前最佳買入價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The best price at which somebody sells now, in {currency}.</source>
      <translation>目前最佳賣出價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The board lot, in {size}.</source>
      <translation>每手數量，以{size}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>The buyer took the ask.</source>
      <translation>主動買，以賣出價成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>The certificate of {host} is not valid, so nothing is sent there; check the address, the computer's clock and the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的憑證無效，因此不會傳送任何資料；請檢查地址、電腦時鐘及網絡。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The change must be above zero (a rise) or below it (a fall), up to 1,000 %.</source>
      <translation>升跌須大於零（升）或小於零（跌），上限 1,000 %。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recorded_days.py" />
      <source>The check came to no end ({status}); what it said is in the log.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>核查未能完成（{status}）；詳情見日誌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recorded_days.py" />
      <source>The check could not be started ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法開始核查（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>The clock of the strips and columns; an instrument's own in its tooltip.</source>
      <translation>色帶及各欄所用時鐘；個別證券的時鐘見其提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>The column “{heading}” speaks against most of the list, so it was not used.</source>
      <translation>「{heading}」一欄會排除大部分列表，因此不採用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer was asleep for {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>電腦休眠了 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set back by {count} s while Tickdeck ran; times of receipt go on as before until the next start.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Tickdeck 運行期間，電腦時鐘被撥慢 {count} 秒；接收時間在下次啟動前維持原有時鐘。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set back by {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>電腦時鐘被撥慢 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set forward by {count} s while Tickdeck ran; times of receipt go on as before until the next start.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Tickdeck 運行期間，電腦時鐘被撥快 {count} 秒；接收時間在下次啟動前維持原有時鐘。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's clock was set forward by {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>電腦時鐘被撥快 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The computer's network has changed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>電腦的網絡已更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The connection is as before: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>連線維持不變：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The connection is opened anew, and what comes from then on is recorded there.</source>
      <translation>將重新連線，其後收到的會記錄在該處。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The connection to {host} failed ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>連線至 {host} 失敗（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>The day as a line</source>
      <translation>即日走勢線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The day so far by the minute; the faint level is what the change is measured against.</source>
      <translation>今日至今的每分鐘走勢；淡色橫線為計算升跌的基準價。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_worker.py" />
      <source>The disk cannot be read ({why}).</source>
      <translation>無法讀取磁碟（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>The disk does not take what comes. Ticks wait in memory, and none is lost yet.</source>
      <translation>磁碟未能寫入。成交暫存於記憶體，尚未遺失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/slowness.py" />
      <source>The disk of {folder} is too slow.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{folder} 所在磁碟太慢。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>The end is not after the beginning.</source>
      <translation>結束時間並非在開始時間之後。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/unusual_feed.py" />
      <source>The entries of unusual volume</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>異動成交記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The exchange's time of the last print.</source>
      <translation>最後一宗成交的交易所時間。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>The export came to no end ({status}).</source>
      <translation>匯出未能完成（{status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>The export could not be started ({why}).</source>
      <translation>無法開始匯出（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feeds.py" />
      <source>The feed in {path} is named “{name}”, as one of Tickdeck's own; rename it.</source>
      <translation>{path} 的報價源名為「{name}」，與 Tickdeck 內置的相同；請更改名稱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>The feed's address must not hold a token; the token goes to the key store.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>報價源的地址不可包含權杖；權杖應存於金鑰庫。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The feed's own</source>
      <comment>address</comment>
      <translation>報價源的預設地址</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>The file as it was is in {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>原檔案保存於 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>The file cannot be read: {reason}.</source>
      <translation>無法讀取檔案：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/known_file.py" />
      <source>The files in {path} keep being replaced while they are read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>讀取期間，{path} 的檔案不斷被替換。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/first_print.py" />
      <source>The first one shows here as soon as it is made.</source>
      <translation>一有成交，即會顯示於此。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The folder cannot be used: {reason}.</source>
      <translation>無法使用資料夾：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The folder is missing.</source>
      <translation>請輸入資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <source>The folder must be given in full, from the root of the disk.</source>
      <translation>請由磁碟根目錄起輸入完整路徑。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>The instrument's code.</source>
      <translation>證券代號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>The instrument's name.</source>
      <translation>證券名稱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer did not answer within {count} s; it may be locked.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫在 {count} 秒內沒有回應；可能已上鎖。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer failed ({kind}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫出錯（{kind}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer is a plain file, in which Tickdeck does not keep tokens.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫只是普通檔案，Tickdeck 不會把權杖存於其中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer is locked; unlock it and try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫已上鎖；請解鎖後再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer is switched off for Python programs.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫已對 Python 程式停用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer refused ({kind}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫拒絕存取（{kind}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The key store of this computer still does not answer; it may be locked.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫仍沒有回應；可能已上鎖。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>The last list cannot be deleted; it can be emptied or renamed.</source>
      <translation>最後一個列表不能刪除，但可清空或重新命名。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>The last price.</source>
      <translation>最新成交價。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The last print received, in {currency}.</source>
      <translation>最後收到的成交價，以{currency}計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The last ten changes of price, the newest at the right.</source>
      <translation>最近十次價格變動，最新的在右。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>The last workspace cannot be deleted.</source>
      <translation>最後一個工作區不可刪除。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>The layout is as at first.</source>
      <translation>版面已還原為最初的樣子。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>The layout of the workspace “{name}” cannot be used; it is as at first.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>工作區「{name}」的版面無法使用，已回復為初始版面。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The level is not a number that can be reached.</source>
      <translation>此目標值不可能達到。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/separator_strip.py" />
      <source>The list changed meanwhile; choose the separator's place again.</source>
      <translation>列表已有變動；請重新選擇分隔線的位置。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/table.py" />
      <source>The list has more than {count} entries, so it cannot be a list of instruments.</source>
      <translation>列表超過 {count} 項，不可能是證券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/panel.py" />
      <source>The list is empty. Add instruments in the watchlist.</source>
      <translation>列表是空的。請在自選加入證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>The list is empty: type a code or a name, or paste a list.</source>
      <translation>列表是空的：輸入代號或名稱，或貼上一份列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>The list is grouped by sector; ungroup it to order it by hand.</source>
      <translation>列表已按行業分組；取消分組後可自訂次序。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>The list is grouped by sector; ungroup it to put separators into it.</source>
      <translation>列表已按行業分組；取消分組後可加入分隔線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/table.py" />
      <source>The list is longer than {count} rows, so it cannot be a list of instruments.</source>
      <translation>列表超過 {count} 行，不可能是證券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>The list shown has no instrument.</source>
      <translation>目前列表沒有證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>The list {list} is gone; nothing was added to it.</source>
      <translation>列表「{list}」已不存在，沒有加入任何證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>The lists belong to another Tickdeck that uses {path}: what is changed of them here is not kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>列表由另一個使用 {path} 的 Tickdeck 保存：在此所作的更改不會保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/first_print.py" />
      <source>The market is closed now; the first one shows here once it trades.</source>
      <translation>現時休市；開市後，第一筆成交會顯示於此。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>The market is closed.</source>
      <translation>市場已收市。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>The minutes are a whole number.</source>
      <translation>分鐘須為整數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The multiple of the usual volume must be above zero.</source>
      <translation>平常成交量的倍數須大於零。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>The name of a list has at most {count} characters.</source>
      <translation>列表名稱最多 {count} 個字元。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>The name of a list is one line without white space around it.</source>
      <translation>列表名稱須為一行，前後不可有空格。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>The name of a workspace has at most {count} characters.</source>
      <translation>工作區名稱最多 {count} 個字元。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The name {host} cannot be found; check the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>找不到 {host}；請檢查網絡。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>The next message</source>
      <translation>下一則訊息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>The oldest tick that is in no sealed file yet, and the closed journals that wait for sealing. A journal is closed after five minutes or a million ticks.</source>
      <translation>尚未封存的最舊成交，以及等候封存的日記檔。日記檔每五分鐘或每百萬宗成交關閉一次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>The page it names is not reached by https.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所指頁面並非使用 https。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk.py" />
      <source>The panel {name} cannot show what is new ({kind}); the others go on. Close it and open it again, or copy diagnostics.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>面板「{name}」無法顯示新資料（{kind}）；其他面板不受影響。請關閉後再開啟，或複製診斷資料。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>The part of all prints that is there, where the provider's ids count them.</source>
      <translation>已收成交佔全部的比例，以供應商編號逐筆遞增者為限。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The pause after firing is 0 to {most} seconds.</source>
      <translation>觸發後間隔為 0 至 {most} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>The pause is a whole number of seconds.</source>
      <translation>間隔須為整數秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>The picture could not be written to {path}; save it in another folder.</source>
      <translation>圖片無法寫入 {path}；請儲存到其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>The picture is in the clipboard.</source>
      <translation>圖片已複製到剪貼簿。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/picture.py" />
      <source>The picture is saved in {path}.</source>
      <translation>圖片已儲存到 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The plan has no room for it.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>計劃已無名額。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>The plan has no room for {count} instruments; not subscribed are {names}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>計劃名額不足以訂閱 {count} 隻證券；未訂閱：{names}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The price must be above zero.</source>
      <translation>價格須大於零。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>The provider's history gave no {what}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>供應商的歷史數據未能提供{what}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy cannot be used as it is written; check its address.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器設定無法使用；請檢查其地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy does not connect to {host} (HTTP {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器未能連線至 {host}（HTTP {why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy does not connect to {host} (SOCKS error {why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器未能連線至 {host}（SOCKS 錯誤 {why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>The proxy does not connect to {host}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器未能連接 {host}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/route.py" />
      <source>The proxy in the settings of the system cannot be used: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>系統設定的代理伺服器無法使用：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>The proxy wants a user name and a password, or does not accept those given; check them in the settings.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器要求用戶名稱及密碼，或不接受所給資料；請檢查設定。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The proxy's login is kept for this run only: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器的登入資料只在本次執行保留：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>The proxy's user name and password are no setting; they go to the key store.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器的用戶名稱及密碼不屬設定；應存於金鑰庫。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>The question to {host} failed ({kind}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>向 {host} 查詢失敗（{kind}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answering.py" />
      <source>The recording cannot be read ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能讀取記錄（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>The recording changed while it was exported; give the same command again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>匯出期間記錄有變；請再次匯出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/answerer.py" />
      <source>The recording did not answer within {count} s; its disk may be slow.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記錄在 {count} 秒內沒有回應；磁碟可能過慢。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/day_before.py" />
      <location filename="../../desktop/tickdeck/store/past/ticks_before.py" />
      <source>The recording keeps being replaced while it is read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>讀取期間，記錄不斷被替換。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorded_day.py" />
      <source>The recording of {day} has changed while it was read; begin again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>讀取期間，{day} 的記錄有變；請重新開始。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>The recordings cannot be read: {reason}.</source>
      <translation>無法讀取記錄：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/crash_notice.py" />
      <source>The run that began on {day} at {time} was not closed: something went wrong in it, or it was ended from outside. What it had written down of the market is kept. This report lies in {folder} and is sent to nobody; it helps whoever you ask for help.</source>
      <translation>{day} {time} 開始的一次執行未有正常結束：程式出錯，或被外部終止。已寫入的行情均已保留。此報告存於 {folder}，不會傳送給任何人；求助時可交給協助你的人。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>The same range for all charts of the grid</source>
      <translation>網格內所有圖表同步時段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>The segments merged into {path} are still there ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已合併至 {path} 的分段仍然存在（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>The selected one: {name}</source>
      <translation>所選證券：{name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>The seller hit the bid.</source>
      <translation>主動賣，以買入價成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>The settings</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>設定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>The shard's number: one connection each.</source>
      <translation>分片編號；每個分片一條連線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>The signature is not the publisher's.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>簽署不屬於發行者。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feeds.py" />
      <source>The simulated exchange</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>模擬交易所</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/simulator_process.py" />
      <source>The simulated market did not start; start Tickdeck again, or run “tickdeck simulate” to see why.</source>
      <translation>模擬市場未能啟動；請重新啟動 Tickdeck，或執行「tickdeck simulate」查看原因。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/lifecycle.py" />
      <source>The simulated market has ended; start Tickdeck again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>模擬市場已結束；請重新啟動 Tickdeck。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>The simulated market needs no connection.</source>
      <translation>模擬市場無須連線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>The spreadsheet is damaged or of a kind that cannot be read; save it as .xlsx or .csv.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>試算表已損壞或格式不支援；請另存為 .xlsx 或 .csv。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>The spreadsheet is protected with a password; save it without one.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>試算表設有密碼；請移除密碼後再儲存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>The spreadsheet is too large for a list of instruments once it is unpacked.</source>
      <translation>試算表解壓後過大，不可能是證券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>The system says: {why}.</source>
      <translation>系統訊息：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>The system's</source>
      <comment>proxy</comment>
      <translation>跟隨系統</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>The tape could not be written to {path} ({cause}); save it in another folder.</source>
      <translation>成交明細無法寫入 {path}（{cause}）；請儲存到其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>The tape is saved in {path}.</source>
      <translation>成交明細已儲存到 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/unusual.py" />
      <source>The thresholds of unusual volume</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>異動成交的門檻</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>The ticks on the screen are this much older than the market.</source>
      <translation>畫面上的成交比市場落後這麼多時間。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The time without a print is 1 to {most} seconds.</source>
      <translation>無成交時間為 1 至 {most} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>The title of a separator has at most {count} characters.</source>
      <translation>分隔線標題最多 {count} 個字元。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table_file.py" />
      <location filename="../../desktop/tickdeck/settings/watchlist_text.py" />
      <source>The title “{title}” was cut to {count} characters.</source>
      <translation>標題「{title}」已縮短至 {count} 個字元。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>The token has {count} characters, and the key store of this computer takes {most}; give it in an environment variable.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>權杖有 {count} 個字元，本機金鑰庫最多容納 {most} 個；請以環境變數提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The token is KEY:SECRET in one line.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>權杖為單行的 KEY:SECRET。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>The token is kept for this run only: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>權杖只在本次執行保留：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/proxy.py" />
      <source>The user name for a proxy cannot contain a colon.</source>
      <translation>代理伺服器的用戶名稱不可含有冒號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/unusual.py" />
      <source>The usual thresholds stand for saved ones that cannot be used: {names}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已儲存的部分門檻無法使用，改用預設值：{names}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The volume must be above zero.</source>
      <translation>成交量須大於零。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists_file.py" />
      <source>The watchlists</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>自選列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>The whole path is in the row's tooltip.</source>
      <translation>完整路徑見該行提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>The whole path is needed, from the top on.</source>
      <translation>請輸入完整路徑。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>The workspaces</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>工作區</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Theme</source>
      <translation>主題</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/subscriptions.py" />
      <source>There are no bids and asks: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有買賣盤報價：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>There are no recordings in {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 沒有記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorded_day.py" />
      <source>There are no recordings of {day}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 沒有記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>There are no sealed recordings in {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 沒有已封存的記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/shortcuts.py" />
      <source>There are no shortcuts.</source>
      <translation>沒有快捷鍵。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alerts.py" />
      <source>There are {count} alerts already; delete some that are over.</source>
      <translation>已有 {count} 個提示；請刪除已完結的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There are {count} lists already; delete one first.</source>
      <translation>已有 {count} 個列表；請先刪除一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>There are {count} workspaces already; delete one first.</source>
      <translation>已有 {count} 個工作區；請先刪除一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>There is a file of this name. “Replace” puts the export in its place.</source>
      <translation>已有同名檔案。按「取代」會以匯出結果取代它。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There is a list called “{name}” already.</source>
      <translation>已有名為「{name}」的列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/workspaces.py" />
      <source>There is a workspace called “{name}” already.</source>
      <translation>已有名為「{name}」的工作區。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>There is no connection through the proxy {address} ({why}); check its address in the settings.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法經代理伺服器 {address} 連線（{why}）；請在設定檢查其地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feeds.py" />
      <source>There is no feed “{name}”; choose one of {feeds}, or give a file that ends in .toml.</source>
      <translation>沒有報價源「{name}」；請選擇 {feeds} 之一，或提供 .toml 檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>There is no figure called “{figure}”.</source>
      <translation>沒有名為「{figure}」的數據項。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>There is no folder and no file {path}; give the data folder of Tickdeck.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有 {path} 這個資料夾或檔案；請提供 Tickdeck 的數據資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>There is no folder and no journal {path}; give the data folder of Tickdeck.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有 {path} 這個資料夾或日記檔；請提供 Tickdeck 的數據資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/choices.py" />
      <source>There is no folder {folder} for the report.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有存放報告的資料夾 {folder}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>There is no folder {path} to export to.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有供匯出的資料夾 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>There is no instrument in it.</source>
      <translation>當中沒有證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>There is no instrument in “{text}”.</source>
      <translation>「{text}」中沒有證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no list in it.</source>
      <translation>當中沒有列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/json_lists.py" />
      <source>There is no list of instruments in this JSON.</source>
      <translation>此 JSON 沒有證券列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>There is no number behind the sign in “{text}”.</source>
      <translation>「{text}」的符號後面沒有數字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no such list any more.</source>
      <translation>此列表已不存在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There is no such list.</source>
      <translation>沒有此列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no such separator any more.</source>
      <translation>此分隔線已不存在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>There is no text to be pasted.</source>
      <translation>沒有可貼上的文字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>There is nothing to choose from yet.</source>
      <translation>暫時沒有可選項目。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>There is nothing to do again.</source>
      <translation>沒有可重做的操作。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>There is nothing to undo.</source>
      <translation>沒有可復原的操作。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>There were none since this start at {time}; times in which Tickdeck did not run are bands in the chart.</source>
      <translation>自本次 {time} 啟動以來沒有；Tickdeck 未執行的時間在圖表上以色帶顯示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>There were none.</source>
      <translation>沒有缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>These:</source>
      <comment>instruments</comment>
      <translation>以下證券：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <source>This Alpaca subscription does not include this stream; choose another plan.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>此 Alpaca 訂閱不包括這個數據流；請選擇其他計劃。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/workbooks.py" />
      <source>This archive holds no .xlsx spreadsheet; save the list as .xlsx or .csv.</source>
      <translation>此壓縮檔沒有 .xlsx 試算表；請把列表另存為 .xlsx 或 .csv。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keystore.py" />
      <source>This computer has no key store that Tickdeck could use.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機沒有 Tickdeck 可用的金鑰庫。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>This desktop has no place for them; the window itself tells.</source>
      <translation>此桌面無處顯示系統訊息，改由視窗內提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>This is the newest version, {version}.</source>
      <translation>目前已是最新版本 {version}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>This must be a number between {least} and {most}.</source>
      <translation>必須是介乎 {least} 至 {most} 的數字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>This must be a whole number between {least} and {most}.</source>
      <translation>必須是介乎 {least} 至 {most} 的整數。</translation>
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
      <translation>此面板自行選擇證券；選一種顏色即可跟隨其他面板。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>This provider's ids do not count prints, so nobody can tell.</source>
      <translation>此供應商的編號並不逐筆遞增，故無從得知。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>This run</source>
      <comment>a list of instruments</comment>
      <translation>本次執行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>This window shows prices, but records nothing.</source>
      <translation>此視窗會顯示報價，但不會記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Those of all instruments.</source>
      <translation>所有證券合計。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Three minutes, each with more volume than the one before.</source>
      <translation>連續三分鐘，成交量逐分鐘增加。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Thresholds of the detectors</source>
      <translation>偵測器門檻</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Tick</source>
      <translation>成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/crash_notice.py" />
      <source>Tickdeck came to no proper end</source>
      <translation>Tickdeck 上次未有正常結束</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Tickdeck itself is under the MIT licence. What it is made of has licences of its own.</source>
      <translation>Tickdeck 本身採用 MIT 授權條款；其組成部分各有其授權條款。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Tickdeck itself is under the MIT licence. What it is made of was installed by itself here.</source>
      <translation>Tickdeck 本身採用 MIT 授權條款；其組成部分在此為另行安裝。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Tickdeck {version} came out on {day}; this is {present}. What is recorded and set up stays as it is.</source>
      <translation>Tickdeck {version} 已於 {day} 推出；目前版本為 {present}。記錄及設定均會保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>Tickdeck {version} is out</source>
      <translation>Tickdeck {version} 已推出</translation>
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
      <translation>逐筆</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <location filename="../../desktop/tickdeck/store/recorder.py" />
      <source>Ticks are lost: memory holds no more of what the disk does not take.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在遺失成交：磁碟未能寫入，記憶體亦已滿。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks in HDF5 files that were read back and compared; those an earlier run left are among them.</source>
      <translation>已讀回比對的 HDF5 檔案中的成交，包括之前執行留下的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Ticks in journals: they are safe, but in no sealed file yet, and not counted elsewhere here.</source>
      <translation>日記檔內的成交：已妥善保存，但尚未封存，亦未計入此處其他數字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Ticks known to be missing, where the provider's ids count them.</source>
      <translation>已知漏收的成交，以供應商編號逐筆遞增者為限。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Ticks of a real market, as they happen.</source>
      <translation>真實市場的成交，即時顯示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>Ticks of the last seconds.</source>
      <translation>最近數秒的成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks of this run written to the journal, which is on the disk within a quarter of a second.</source>
      <translation>本次執行寫入日記檔的成交，四分之一秒內存入磁碟。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks that came again with the same id, and were left out.</source>
      <translation>編號相同而重複收到的成交，已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks that could be neither written nor kept in memory; each is within a gap of the recording.</source>
      <translation>既未能寫入亦未能暫存的成交；每宗均落在記錄的缺口內。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Ticks that wait until the disk takes them; if the program were killed now, they would be gone.</source>
      <translation>等候寫入磁碟的成交；若程式此刻被強制結束，便會遺失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks wait in memory while the disk does not take them; more would be lost.</source>
      <translation>磁碟未能寫入，成交暫存於記憶體；超出便會遺失。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks written to the journal, and ticks in verified HDF5 files.</source>
      <translation>已寫入日記檔的成交，及已驗證 HDF5 檔案內的成交。</translation>
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
      <translation>成交：{cost}，其餘已補回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Time</source>
      <translation>時間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>Time and sales</source>
      <translation>成交明細</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>Times in</source>
      <translation>時間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Times of prints</source>
      <translation>成交時間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>To go</source>
      <translation>距離</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Today's volume as a multiple of what is usual by this time of day; 1 is neutral.</source>
      <translation>今日成交量相當於平常同一時間的多少倍；1 為中性。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>Token</source>
      <translation>權杖 (Token)</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Trades</source>
      <translation>成交宗數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Trades {trades}, last at {when}</source>
      <translation>成交 {trades} 宗，最後一宗：{when}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Trades {trades}, last at {when}, {age} ago</source>
      <translation>成交 {trades} 宗，最後一宗：{when}（{age}前）</translation>
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
      <translation>再試</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Try all refused connections again</source>
      <translation>再試所有被拒的連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Turnover</source>
      <translation>成交額</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Turnover at least</source>
      <translation>成交額至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Turnover {size}</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation>額 {size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>Twice</source>
      <translation>重複</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Type a code or a name, and choose an instrument of this run.</source>
      <translation>輸入代號或名稱，並選擇本次執行中的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Type a code, a name in English or Chinese, or pinyin, whole or initials.
Enter takes the marked instrument, Tab takes it and stays for another, Escape leaves.</source>
      <translation>輸入代號、中英文名稱或拼音（全拼或首字母）。
Enter 選取，Tab 選取後繼續，Esc 離開。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>Type at least one code.</source>
      <translation>請輸入至少一個代號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Type the level as a number.</source>
      <translation>請以數字輸入目標值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Type the level.</source>
      <translation>請輸入目標值。</translation>
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
      <translation>復原</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_actions.py" />
      <source>Undo a change of the lists</source>
      <translation>復原列表更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>Undo the last change of a workspace</source>
      <translation>復原工作區的上一次變更</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/actions.py" />
      <source>Undo the last change of an alert</source>
      <translation>復原上一項提示更改</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>Undo what was done last</source>
      <translation>復原上一步</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/lists_model.py" />
      <source>Undo: {step}</source>
      <translation>復原：{step}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Ungrouped {list}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已取消「{list}」的分組</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unmute {instrument}</source>
      <translation>取消靜音 {instrument}</translation>
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
      <translation>在此之前顯示模擬市場。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unusual</source>
      <comment>short for unusual volume</comment>
      <translation>異動</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unusual volume</source>
      <translation>異動成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_view.py" />
      <source>Unusual volume, newest first</source>
      <translation>異動成交，最新的排在最前</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>Up to a size</source>
      <translation>按大小上限</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>Up to {size} of ticks wait in memory while the disk refuses; more would be lost, and counted.</source>
      <translation>磁碟拒絕寫入時，最多暫存 {size} 成交於記憶體；超出部分會遺失並計數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Use it for this run only</source>
      <translation>只在本次執行使用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Usual</source>
      <comment>size of texts</comment>
      <translation>標準</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Usual for them: {volume} ({basis})</source>
      <translation>平常水平：{volume}（{basis}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Usual thresholds</source>
      <translation>預設門檻</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/universe.py" />
      <source>Utilities</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>公用事業</translation>
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
      <translation>VWAP 距離</translation>
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
      <translation>VWAP {vwap}，現價與其相距 {distance}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>Value of a lot</source>
      <translation>每手價值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/about.py" />
      <source>Versions, counts and the state of every connection; no token is in it.</source>
      <translation>包括版本、數量及各連線的狀態；不含權杖。</translation>
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
      <translation>成交量高於平常</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume grows minute by minute, {minutes}: together {ratio} usual for {time} ({basis}).</source>
      <translation>成交量逐分鐘遞增，{minutes}：合計為 {time} 平常量的 {ratio}（{basis}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume has grown for three minutes: {volume} = {ratio} usual for {time} ({basis}).</source>
      <translation>成交量連續三分鐘遞增：{volume}，為 {time} 平常量的 {ratio}（{basis}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded day of each instrument.</source>
      <translation>成交量與每隻證券最多 {count} 個記錄日比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded day of {counted} instruments, and with today alone for the other {others}.</source>
      <translation>{counted} 隻證券的成交量與最多 {count} 個記錄日比較，其餘 {others} 隻只與今日比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded days of each instrument.</source>
      <translation>成交量與每隻證券最多 {count} 個記錄日比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded days of {counted} instruments, and with today alone for the other {others}.</source>
      <translation>{counted} 隻證券的成交量與最多 {count} 個記錄日比較，其餘 {others} 隻只與今日比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of 3 minutes: {volume}</source>
      <translation>3 分鐘成交量：{volume}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of the day in multiples of what recorded days have by now.</source>
      <translation>當日成交量為各記錄日同一時間的倍數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Volume of the day reaches</source>
      <translation>全日成交量達</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>Volume of the last 1, 3 or 5 minutes against what is usual at this time of the day.</source>
      <translation>最近 1、3 或 5 分鐘的成交量，與當日這個時間的平常水平比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>Volume of the last minutes reaches</source>
      <translation>最近數分鐘成交量達</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of the last three minutes.</source>
      <translation>最近三分鐘的成交量。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Volume {volume}, turnover {turnover}</source>
      <translation>成交量 {volume}，成交額 {turnover}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>Waiting for the first tick…</source>
      <translation>正在等待首宗成交…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/foot.py" />
      <source>Wake</source>
      <comment>a snoozed alert</comment>
      <translation>恢復</translation>
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
      <translation>自選</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_table.py" />
      <source>Watchlist {list}</source>
      <translation>自選列表「{list}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>Watchlists</source>
      <translation>自選列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_tabs.py" />
      <source>Watchlists: {list} is shown, {place} of {count}</source>
      <translation>自選列表：正顯示「{list}」，第 {place} 個，共 {count} 個</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/welcome.py" />
      <source>Welcome to Tickdeck</source>
      <translation>歡迎使用 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>What an interrupted merging left in {feed_dir} is still there; it will be tried again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>合併中斷後留在 {feed_dir} 的檔案仍未清理；稍後會再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>What answers at the proxy's address is not a proxy of the kind that the settings name.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器地址的回應並非設定所指的代理伺服器類型。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_header.py" />
      <source>What can be done with this list</source>
      <translation>此列表的操作</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>What fits</source>
      <translation>符合的項目</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>What happened</source>
      <translation>內容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/panel.py" />
      <source>What has fired</source>
      <translation>已觸發</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>What has fired (L)</source>
      <translation>已觸發的提示（L）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>What is heard when it fires</source>
      <translation>觸發時的聲音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>What is in a journal is not sealed yet, and not exported.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有一個日記檔尚未封存，其內容沒有匯出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>What is in {count} journals is not sealed yet, and not exported.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有 {count} 個日記檔尚未封存，其內容沒有匯出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>What is known of updates</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>更新資料</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>What is new</source>
      <translation>更新內容</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <source>What is recorded already stays where it is:</source>
      <translation>已記錄的資料會留在原處：</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>What is there over the day; sorted by how much of it is.</source>
      <translation>全日已有的數據；按多寡排序。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>What is traded too little is not told, and nothing is told twice in a row.</source>
      <translation>成交太少的不提示，同一異動亦不會接連提示兩次。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/header.py" />
      <source>What is watched (L)</source>
      <translation>監察中的提示（L）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>What it waits for</source>
      <translation>觸發的條件</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>What it waits for.</source>
      <translation>觸發的條件。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>What lies there is no manifest ({error}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>該處的內容不是更新資料（{error}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>What must be reached</source>
      <translation>須達到的目標值</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>What the size counts</source>
      <translation>數量的單位</translation>
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
      <translation>標題行容納不下的選項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>What to export is not clear from the name {name}; let it end in {endings}, or name a format with --format.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>從檔名 {name} 看不出匯出格式；請以 {endings} 結尾，或以 --format 指明格式。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/unusual_actions.py" />
      <source>What volume is usual is not known yet, and tried again: {why}</source>
      <translation>尚未得知平常成交量，將會再試：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/keeper.py" />
      <source>What was changed cannot be written for a reason that Tickdeck does not know ({kind}); it tries again, and the log says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所作更改因不明原因無法寫入（{kind}）；Tickdeck 會再試，詳情見日誌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/earlier_today.py" />
      <source>What was recorded earlier today is missing in the day's volumes, highs and lows: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>今日較早的記錄未計入當日成交量及高低位：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>What was rightly told counts too: it is how often one is called.</source>
      <translation>正確的提示亦計算在內：這是提示的頻密程度。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/view_header.py" />
      <source>What was seen, newest first (Ctrl+E switches)</source>
      <translation>已偵測的異動，最新的排在最前（Ctrl+E 切換）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>What will be added is shown here before anything changes.</source>
      <translation>變更之前，會先在此顯示將加入的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <source>What will be added, and what was repaired and left out</source>
      <translation>將加入、已修正及略過的項目</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>What you wrote of it; F2 or a double click changes it.</source>
      <translation>你的備註；按 F2 或按兩下更改。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>What you wrote to the alert.</source>
      <translation>為此提示寫下的備註。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>When it began, by the clock that is named in the tooltip of a row.</source>
      <translation>開始時間；所用時鐘見該行提示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>When it fired. The day and the clock stand in the tooltip of a row.</source>
      <translation>觸發時間；各行的提示框列出日期及時區。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>When it is sought again.</source>
      <translation>何時重新連線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>When the first print came.</source>
      <translation>首宗成交的收到時間。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>When the last print came.</source>
      <translation>末宗成交的收到時間。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/connection.py" />
      <source>Where the token is kept</source>
      <translation>權杖存放位置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_sheet.py" />
      <source>Whether this is told. {what}</source>
      <translation>是否提示此項。{what}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <source>Which instrument it watches.</source>
      <translation>監察的證券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Which list is shown (L)</source>
      <translation>顯示哪個列表（L）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/welcome.py" />
      <source>Which market would you like to watch?</source>
      <translation>你想觀察哪個市場？</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Which rows of /ticks cannot be trusted.</source>
      <translation>/ticks 中哪些資料行不可信。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>Which sectors are shown (S)</source>
      <translation>顯示哪些行業（S）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>While the window is not in front.</source>
      <translation>視窗不在最前時使用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/fired_strip.py" />
      <source>While you were away: {sentence}</source>
      <translation>離開期間：{sentence}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>Whose rows those are.</source>
      <translation>該等資料行所屬的證券。</translation>
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
      <translation>視窗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>Without headings, column {code} was read as code, column {name} as name.</source>
      <translation>沒有標題行，第 {code} 欄讀作代號，第 {name} 欄讀作名稱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Without recorded days, volume is compared with today alone.</source>
      <translation>沒有記錄的日子，成交量只與今日比較。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/filter_strip.py" />
      <source>Words are looked for in code, name and sector; figures are compared: &gt;2%  turnover&gt;10m  rvol&gt;3  -bank</source>
      <translation>字詞會在代號、名稱及行業中尋找，數字可作比較：&gt;2%  成交額&gt;1000萬  rvol&gt;3  -銀行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Workspace {name}</source>
      <translation>工作區 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Workspaces</source>
      <translation>工作區</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>You chose to keep {limits}. The oldest day is {day}. Nothing has been deleted yet.</source>
      <translation>你選擇保留 {limits}。最舊的日子是 {day}。尚未刪除任何記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Zoom in</source>
      <translation>放大</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>Zoom out</source>
      <translation>縮小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>a fault of this program</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>程式故障</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>a time that the feed does not give</source>
      <translation>報價源沒有提供時間</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>about {span}</source>
      <translation>約 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>aggregated</source>
      <comment>a provider's plan</comment>
      <translation>合併成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <source>alert</source>
      <comment>beside its line on a chart</comment>
      <translation>提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <source>alert, off</source>
      <comment>beside its line on a chart</comment>
      <translation>提示（未生效）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>all lists</source>
      <translation>所有列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>all sectors</source>
      <translation>所有行業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/size_field.py" />
      <source>all sizes</source>
      <translation>全部股數</translation>
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
      <translation>已在列表內</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>and at least</source>
      <translation>並且至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>and {count} more</source>
      <translation>及另外 {count} 項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>animation accessibility flash fade</source>
      <translation>動畫 無障礙 閃動 淡出 animation flash fade</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>another Tickdeck had taken the folder</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>資料夾已被另一個 Tickdeck 佔用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>another Tickdeck has taken the folder</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>資料夾已被另一個 Tickdeck 佔用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/history.py" />
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>answer has other values than documented</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>回應的內容與文件所述不符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>answer is about another code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>回應屬於另一代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alpaca/history.py" />
      <location filename="../../desktop/tickdeck/feeds/binance/history.py" />
      <source>answer is not JSON</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>回應並非 JSON</translation>
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
      <translation>升至 {price} 或以上</translation>
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
      <translation>競價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>auction</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>競價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>audio bell mute quiet</source>
      <translation>音效 鈴聲 靜音 audio mute</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>auditing {name} before it is deleted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>刪除前正在核查 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>authorising</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>認證中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>away</source>
      <translation>離開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>back-filled</source>
      <comment>legend of a day's strips</comment>
      <translation>已補回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>backing off</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>稍候重試</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>bars are not daily</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非日線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>bars for outages</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>中斷期間的分鐘線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>basic</source>
      <comment>a provider's plan</comment>
      <translation>基礎</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>bull/bear contract</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>牛熊證</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>bull/bear contracts</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>牛熊證</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>buy</source>
      <comment>who crossed the spread</comment>
      <translation>主動買</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>captured</source>
      <translation>擷取行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>change</source>
      <comment>after the words size and colour</comment>
      <translation>升跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>class</source>
      <comment>after the words size and colour</comment>
      <translation>級別</translation>
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
      <translation>收市價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>code was not asked for</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>回應含有未查詢的代號</translation>
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
      <translation>顏色：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>connecting</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>連線中</translation>
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
      <translation>累計</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>daily</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>每日一次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>dark light colours appearance</source>
      <translation>深色 淺色 顏色 外觀 dark light</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>date of a resumption is not a date</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>復牌日期並非日期</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day high</source>
      <translation>全日最高</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day low</source>
      <translation>全日最低</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>day volume at or above {quantity}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>全日成交量達 {quantity} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day's first</source>
      <translation>今日首價</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>days after they were recorded</source>
      <translation>日（由記錄起計）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>debt securities</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>債務證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>debt security</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>債務證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>decimals of a number dropped</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已去除數字的小數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>delayed_sip</source>
      <comment>a provider's plan</comment>
      <translation>延遲 SIP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealed_files.py" />
      <source>deleted: sealed files were taken away while it was recorded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已刪除：記錄期間，已封存的檔案被移走</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>delisted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已除牌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>density compact height spacing</source>
      <translation>密度 緊密 行高 間距 density</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>directory disk path</source>
      <translation>目錄 磁碟 路徑 folder</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>down {change} or more on the day</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>全日跌 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>down {change} or more within {minutes} min</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{minutes} 分鐘內跌 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>duplicate</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>重複</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>duplicates</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>重複</translation>
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
      <translation>中斷原因：{reasons}</translation>
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
      <translation>延長時段</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>falls below its VWAP</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>跌穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>fired {time}</source>
      <translation>{time} 觸發</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>font larger smaller zoom</source>
      <translation>字型 放大 縮小 font zoom</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>for about {span} more</source>
      <translation>尚可維持約 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>frame has values of the wrong type</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>訊息的數值類型不符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>frame is not JSON</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>訊息並非 JSON</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>free</source>
      <comment>a provider's plan</comment>
      <translation>免費</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>from the start</source>
      <translation>由頭開始</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>full-width characters made plain</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已把全形字元轉為半形</translation>
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
      <translation>缺口 {length} · 未有記錄</translation>
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
      <translation>因程式故障而停止，詳見日誌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>has something else in the folder's place</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>在資料夾位置有其他東西</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>held · {count} new</source>
      <translation>已暫停 · {count} 宗新成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>hours unknown</source>
      <translation>交易時段不明</translation>
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
      <translation>編號超出範圍</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>idle</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>閒置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>ids jumped</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>編號跳號</translation>
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
      <translation>{count} 分後</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>in {count} s</source>
      <translation>{count} 秒後</translation>
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
      <translation>已滿</translation>
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
      <translation>為唯讀</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>is recorded to by another Tickdeck</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正由另一個 Tickdeck 記錄</translation>
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
      <translation>無法讀取（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>it has damaged files that were set aside</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有損壞檔案已另行擱置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>it has journals that are not sealed</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有日記檔尚未封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>it has journals that are not sealed yet.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有日記檔尚未封存。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is a callable bull/bear contract</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>屬牛熊證</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is a debt security</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>屬債務證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is a warrant</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>屬窩輪</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is an option or a future</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>屬期權或期貨</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>it is delisted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已除牌</translation>
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
      <translation>並非 {choices} 之一。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is not a list of texts.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非文字列表。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is not a text.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非文字。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>it is not mounted</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未掛載</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>it is not true or false.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非 true 或 false。</translation>
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
      <translation>過慢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/row_menus.py" />
      <source>it stands above {code} in the order by hand</source>
      <translation>在自訂排序中位於 {code} 之上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/survey.py" />
      <source>its checksum is not that of its content</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>校驗碼與內容不符</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>its currency</source>
      <comment>unit</comment>
      <translation>（證券貨幣）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/minutes_before.py" />
      <source>its files keep being replaced while they are read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>讀取期間，檔案不斷被替換。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/minutes_before.py" />
      <source>its minutes cannot be kept ({why}); they will be counted again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能保存每分鐘統計（{why}）；稍後會重新計算。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>last frame {age} s ago</source>
      <translation>{age} 秒前收到訊框</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>leading zeros put back</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已補回前導零</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>left out {words}</source>
      <translation>略去{words}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>left out {words} and {count} more</source>
      <translation>略去{words}及另外 {count} 項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>left out: {reasons}</source>
      <translation>略過：{reasons}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/repair.py" />
      <source>list of suspended instruments</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>停牌名單</translation>
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
      <translation>即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <location filename="../../desktop/tickdeck/gui/panels/chart/panel.py" />
      <source>loading…</source>
      <translation>載入中…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>losing</source>
      <comment>state of the recorder</comment>
      <translation>遺失中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>lot value</source>
      <comment>after the words size and colour</comment>
      <translation>每手價值</translation>
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
      <translation>不准寫入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>merging needs {needed} MB on the disk and {free} MB are free.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>合併需要 {needed} MB 磁碟空間，現只餘 {free} MB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>merging {day}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在合併 {day}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>merging {day}: {percent} %</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>正在合併 {day}：{percent} %</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>minutes back</source>
      <translation>分鐘內</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed none</source>
      <translation>沒有漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed unknown</source>
      <translation>漏收數目不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed {count}</source>
      <translation>漏收 {count} 宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>missed {count} of {all}</source>
      <translation>漏收 {count}/{all} 宗</translation>
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
      <translation>記錄超過 {size} GB</translation>
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
      <translation>未連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>no frame yet</source>
      <translation>尚未收到訊框</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>no print for {level} s while its market trades</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>開市期間 {level} 秒無成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>no prints are kept</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不保留逐筆成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>no proxy</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不使用代理伺服器</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <location filename="../../desktop/tickdeck/feeds/alpaca/protocol.py" />
      <location filename="../../desktop/tickdeck/feeds/binance/protocol.py" />
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>no reason given</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有說明原因</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>none</source>
      <translation>無</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>none missed</source>
      <translation>沒有漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>none needed</source>
      <translation>毋須</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>none, ticks are lost</source>
      <translation>沒有，正在遺失成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>not among the feed's usual names: please check</source>
      <translation>不在報價源的常用名單內：請核對</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>not connected</source>
      <translation>未連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>not live</source>
      <translation>非即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/entry_row.py" />
      <source>not possible now</source>
      <translation>現時不可用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>not recorded {since}–{until}</source>
      <translation>未記錄 {since}–{until}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>not recorded: {cause}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有記錄：{cause}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>not traded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不作交易</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>not watched</source>
      <translation>未監察</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>nothing</source>
      <comment>no instrument</comment>
      <translation>訂閱</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>nothing missed</source>
      <translation>無漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>nothing to do</source>
      <translation>暫無待辦</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>nothing waits</source>
      <translation>沒有等候</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>nothing was printed, or not recorded</source>
      <translation>沒有成交，或沒有記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>nothing, it is full</source>
      <translation>沒有，已滿</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>notification attention</source>
      <translation>通知 提醒 notification</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>notification tray desktop</source>
      <translation>通知 系統匣 桌面 notification</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>now</source>
      <translation>現在</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>numbers thousands millions billions units</source>
      <translation>數字 千 百萬 十億 萬 億 單位 units</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>off</source>
      <comment>an alert</comment>
      <translation>已關閉</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>older than {count} day</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>超過 {count} 日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>older than {count} days</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>超過 {count} 日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>oldest tick {age} old</source>
      <translation>最舊成交 {age}前</translation>
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
      <translation>其中一個表格不符已公佈的格式</translation>
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
      <translation>期權或期貨</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>options and futures</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>期權及期貨</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>order held</source>
      <translation>次序已固定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>order held · {counts}</source>
      <translation>次序已固定 · {counts}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <location filename="../../desktop/tickdeck/store/sealer.py" />
      <source>out of memory</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>記憶體不足</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>palette accessibility daltonism deuteranopia</source>
      <translation>調色盤 無障礙 色弱 紅綠色盲 palette</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>paused</source>
      <translation>已暫停</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>paused · {count}</source>
      <translation>已暫停 · {count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>per-trade</source>
      <comment>a provider's plan</comment>
      <translation>逐筆</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/journal_series.py" />
      <source>perhaps not recorded: another Tickdeck sealed the journal meanwhile</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>可能沒有記錄：另一個 Tickdeck 期間封存了日記檔</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>power of ten written out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已還原科學記數</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>premium</source>
      <comment>a provider's plan</comment>
      <translation>高級</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>previous close</source>
      <translation>前收市</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>price is not above zero</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>價格並非大於零</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>price is out of range</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>價格超出範圍</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>prices of a bar contradict each other</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>同一K線的價格互相矛盾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>prints</source>
      <comment>unit</comment>
      <translation>宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>prints</source>
      <comment>what a bar's size counts</comment>
      <translation>宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/feed_folder.py" />
      <source>process {process}, since {since}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>程序 {process}，自 {since} 起</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>professional</source>
      <comment>a provider's plan</comment>
      <translation>專業</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/plan_text.py" />
      <source>public</source>
      <comment>a provider's plan</comment>
      <translation>公開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>quotes or invisible characters dropped</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已去除引號或不可見字元</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/columns.py" />
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>reached</source>
      <translation>已達到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>reconnect</source>
      <comment>legend of a day's strips</comment>
      <translation>重新連線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>recorded</source>
      <translation>已記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_lines.py" />
      <source>recorded</source>
      <comment>legend of a day's strips</comment>
      <translation>已記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>recorded with prints that the provider's history brought later</source>
      <translation>已記錄，含供應商歷史數據其後補回的成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>recording</source>
      <comment>state of the recorder</comment>
      <translation>記錄中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>red green up down convention china</source>
      <translation>紅 綠 升 跌 慣例 red green</translation>
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
      <translation>拒絕寫入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>rejected</source>
      <translation>無法解讀</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>retention delete days size gigabytes</source>
      <translation>保留 刪除 日數 容量 retention</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>rises above its VWAP</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>升穿 VWAP</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>room for about {span} more</source>
      <translation>尚可暫存約 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>room for {span}</source>
      <translation>尚可容納 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>row without a code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有代號的行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>rows without a code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有代號的行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/finding_rows.py" />
      <source>rows {rows}</source>
      <translation>資料行 {rows}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>s after each</source>
      <comment>unit</comment>
      <translation>秒（每次提示後）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>s apart at least</source>
      <translation>秒間隔（最少）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>sealing failed over it again and again</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>多次封存均失敗</translation>
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
      <translation>行業：{choice}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>sell</source>
      <comment>who crossed the spread</comment>
      <translation>主動賣</translation>
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
      <translation>方向不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>simulated</source>
      <translation>模擬</translation>
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
      <translation>暫停至 {time}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>so far</source>
      <translation>進行中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>stale</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>過時</translation>
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
      <translation>訂閱中</translation>
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
      <translation>測試</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>that are no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>that is no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>that the feed does not have</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>報價源沒有提供</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>the Hong Kong exchange's list</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>香港交易所名單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>the Shanghai exchange's list</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>上海證券交易所名單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/rows.py" />
      <source>the Shenzhen exchange's list</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>深圳證券交易所名單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>the answer has no return code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>回應沒有代碼</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/history.py" />
      <source>the answer has no suspensions</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>回應沒有停牌名單</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>the connection was made anew; nothing is missing for all we know</source>
      <translation>曾重新連線；據知沒有漏收</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>the currency of the price</source>
      <translation>報價貨幣</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>the days to keep are a whole number from 0 (for ever) to {most}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>保留日數須為 0（永久）至 {most} 的整數。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>the disk is full</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁碟已滿</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk refused</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁碟拒絕寫入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was full</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁碟已滿</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was not there</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>找不到磁碟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was read-only</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁碟為唯讀</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the disk was too slow</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>磁碟太慢</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/secrets.py" />
      <source>the environment variable {name}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>環境變數 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>the feed does not have it</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>報價源沒有提供</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the file</source>
      <translation>檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the file {name}</source>
      <translation>檔案 {name}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>the files in {path} are of several feeds.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 的檔案屬於多個報價源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>the folder was in the way</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>資料夾位置被佔用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/model.py" />
      <source>the gigabytes to keep are 0 (any size) or a number from {least} to {most}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>保留容量須為 0（不限）或 {least} 至 {most} 的數字（GB）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/secrets.py" />
      <source>the key store of this computer</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>本機金鑰庫</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>the list says that it is not traded</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>列表註明不作交易</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the path cannot be used</source>
      <translation>路徑無法使用</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>the provider</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>供應商</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>the proxy {address}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代理伺服器 {address}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>the return code is unknown</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代碼不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>the return code was {code}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>代碼為 {code}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>the row has no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>該行沒有代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/folder_in_use.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/instruments.py" />
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>the system does not say why</source>
      <translation>系統沒有說明原因</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/feed_health.py" />
      <source>the system's proxy settings</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>系統的代理伺服器設定</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/reading.py" />
      <source>the text</source>
      <translation>文字</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>this is no code</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>並非代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>ticks are missing or may be</source>
      <translation>漏收或可能漏收成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>ticks/s</source>
      <translation>宗/秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>time is absurd</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>時間不合理</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>time zone clock local utc</source>
      <translation>時區 時鐘 本地 utc time zone</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>to</source>
      <translation>至</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>to screen p99</source>
      <translation>至畫面 p99</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>to the end</source>
      <translation>直至結尾</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>today alone</source>
      <translation>只計今日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>token key proxy plan provider address alltick binance alpaca socks</source>
      <translation>權杖 金鑰 代理 計劃 供應商 地址 token proxy alltick binance alpaca socks</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/choices.py" />
      <source>turnover</source>
      <comment>after the words size and colour</comment>
      <translation>成交額</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/kind_bar.py" />
      <source>turnover</source>
      <comment>what a bar's size counts</comment>
      <translation>成交額</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/venue.py" />
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>units</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>單位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/venue.py" />
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>units of the traded coin</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>所交易幣種的單位</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/fact_lines.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/long_lines.py" />
      <source>unknown</source>
      <translation>不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/sessions.py" />
      <source>unknown</source>
      <comment>phase of a market</comment>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>up {change} or more on the day</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>全日升 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>up {change} or more within {minutes} min</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{minutes} 分鐘內升 {change} 或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/update_actions.py" />
      <source>update upgrade version release</source>
      <translation>更新 升級 版本 新版</translation>
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
      <translation>成交量達平常 {level} 倍或以上</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>volume of {minutes} min at or above {quantity}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{minutes} 分鐘成交量達 {quantity} 或以上</translation>
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
      <translation>等候中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/alerts/rows.py" />
      <source>waits</source>
      <translation>監察中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>warrant</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>窩輪</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>warrants</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>窩輪</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/secrets.py" />
      <source>what was typed in, for this run only</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>輸入所得，只供本次執行</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/threshold_rows.py" />
      <source>worth at least</source>
      <translation>價值至少</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/disk.py" />
      <source>writing was not allowed</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>不准寫入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>years</source>
      <translation>數年</translation>
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
      <translation>{alert}。開啟前保持關閉。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert.py" />
      <source>{alert}. That is true already: it fires at once.</source>
      <translation>{alert}。條件已成立，會即時觸發。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>{before} {count} day stays although beyond the limit.</source>
      <translation>{before}另有 {count} 日雖超出上限仍會保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>{before} {count} days stay although beyond the limit.</source>
      <translation>{before}另有 {count} 日雖超出上限仍會保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/local_time.py" />
      <source>{begin} to {end} {clock}</source>
      <translation>{begin} 至 {end} {clock}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_editing.py" />
      <source>{code} is on {list} already.</source>
      <translation>{code} 已在「{list}」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/peers.py" />
      <source>{code} since {time}</source>
      <translation>{code} 自 {time}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} B/tick</source>
      <translation>{count} 位元組/宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/attention.py" />
      <source>{count} alerts</source>
      <translation>{count} 個提示</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>{count} back-filled</source>
      <translation>已補回 {count} 宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>{count} chart</source>
      <translation>{count} 個圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>{count} chart in the grid</source>
      <translation>網格顯示 {count} 個圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/head.py" />
      <source>{count} charts</source>
      <translation>{count} 個圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/grid_actions.py" />
      <source>{count} charts in the grid</source>
      <translation>網格顯示 {count} 個圖表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} code repaired</source>
      <translation>已修正 {count} 個代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} codes repaired</source>
      <translation>已修正 {count} 個代號</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>{count} d</source>
      <translation>{count} 日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} day</source>
      <translation>{count} 日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>{count} day, {size}</source>
      <translation>{count} 日，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} days</source>
      <translation>{count} 日</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention_choice.py" />
      <source>{count} days, {size}</source>
      <translation>{count} 日，{size}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} h</source>
      <translation>{count} 小時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instrument from {source}</source>
      <translation>{source}：{count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instrument from {source} of {date}</source>
      <translation>{source}（{date}）：{count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <location filename="../../desktop/tickdeck/gui/tables/drag_view.py" />
      <source>{count} instruments</source>
      <translation>{count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/compare_box.py" />
      <source>{count} instruments at most; remove one to add another.</source>
      <translation>最多 {count} 隻證券，移除一隻方可再加。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instruments from {source}</source>
      <translation>{source}：{count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} instruments from {source} of {date}</source>
      <translation>{source}（{date}）：{count} 隻證券</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealing.py" />
      <source>{count} journals could not be sealed, {journal} first; they are kept, and “tickdeck recover” will try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 個日記檔未能封存，首個為 {journal}；均已保留，執行「tickdeck recover」可再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <source>{count} left out</source>
      <translation>未訂閱 {count}</translation>
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
      <translation>{count} 隻</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head.py" />
      <source>{count} names</source>
      <translation>{count} 隻</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>{count} newer ↑</source>
      <translation>{count} 項較新 ↑</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/panel.py" />
      <source>{count} not live</source>
      <translation>{count} 隻非即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/shard_rows.py" />
      <source>{count} of them silent though their market is open.</source>
      <translation>其中 {count} 隻市場已開市但無數據。</translation>
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
      <translation>{count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} print came again and left out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 宗成交重複收到，已略過</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} print came late</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 宗成交遲到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} prints</source>
      <translation>{count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} prints came again and left out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 宗成交重複收到，已略過</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/pipeline/ingest.py" />
      <source>{count} prints came late</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{count} 宗成交遲到</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>{count} prints, from {first} to {last}</source>
      <translation>{count} 宗成交，由 {first} 至 {last}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} reconnect</source>
      <translation>重連 {count} 次</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} reconnects</source>
      <translation>重連 {count} 次</translation>
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
      <translation>記錄期間，有人刪除或移走了 {first} 至 {last}（UTC）已封存的 {count} 宗成交；已記為缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} since {time}</source>
      <translation>{time} 起 {count} 項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} since {time} · {gone} older gone</source>
      <translation>{time} 起 {count} 項 · {gone} 項較舊已移除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>{count} tick is in memory only.</source>
      <translation>有 {count} 宗成交只存於記憶體。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} ticks</source>
      <translation>{count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/closing_question.py" />
      <source>{count} ticks are in memory only.</source>
      <translation>有 {count} 宗成交只存於記憶體。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recorder.py" />
      <source>{count} ticks could not be recorded.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>有 {count} 宗成交未能記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>{count} ticks of instruments without a name are left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>已略過不明證券的 {count} 宗成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <source>{count} ticks of {name} are damaged and left out. “tickdeck audit” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 有 {count} 宗成交損壞並已略過。詳見「tickdeck audit」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/recorder/panel.py" />
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{count} ticks/s</source>
      <translation>{count} 宗/秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{count} trade</source>
      <translation>{count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{count} trades</source>
      <translation>{count} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/log/panel.py" />
      <source>{count} warnings or worse</source>
      <translation>{count} 項警告或錯誤</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} while you were away</source>
      <translation>你離開期間有 {count} 項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/symbols/symbol_list.py" />
      <source>{count} {what}</source>
      <comment>left out of a list</comment>
      <translation>{what} {count} 項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} · {missing} unfilled</source>
      <translation>{count} · {missing} 未補回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-minute bar</source>
      <translation>{count} 分鐘 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-minute bars</source>
      <translation>{count} 分鐘 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-second bar</source>
      <translation>{count} 秒 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-second bars</source>
      <translation>{count} 秒 K 線</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>{count}m %</source>
      <translation>{count}分%</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/deletion_question.py" />
      <source>{days_and_size} of recordings are beyond what you chose to keep.</source>
      <translation>有 {days_and_size} 的記錄超出你所選的保留範圍。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/retention.py" />
      <source>{days_and_size} would be deleted now.</source>
      <translation>現時會刪除 {days_and_size}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{days} d {hours} h</source>
      <translation>{days} 日 {hours} 小時</translation>
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
      <translation>未能合併 {day}；分段維持原狀，稍後會再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{day} is merged; its segments are still there ({why}) and will go later.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 已合併；其分段仍然存在（{why}），稍後會移除。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {feed} 的 {day}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: Tickdeck was ended before.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {feed} 的 {day}：Tickdeck 已提前結束。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: its files have changed meanwhile.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {feed} 的 {day}：其檔案期間有變。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: {path} could not be audited.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {feed} 的 {day}：未能核查 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: {path} is damaged, and nothing that is damaged is deleted; “tickdeck audit {path}” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {feed} 的 {day}：{path} 已損壞，而損壞的記錄不會刪除；詳見「tickdeck audit {path}」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} of {feed} was not deleted: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {feed} 的 {day}：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{day} stays in its segments: merging failed ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 仍為分段：合併失敗（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{day} stays in its segments: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{day} 仍為分段：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{day} was not deleted: another Tickdeck records into {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>沒有刪除 {day}：另一個 Tickdeck 正在記錄至 {path}。</translation>
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
      <translation>{feed} 需要權杖。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection.py" />
      <source>{feed}, {plan} plan</source>
      <translation>{feed}，{plan}計劃</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} cannot be read. {why}</source>
      <translation>無法讀取 {file}。{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} cannot be read: {why}.</source>
      <translation>無法讀取 {file}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} cannot be written: {why}; export it to another folder.</source>
      <translation>{file} 無法寫入：{why}；請匯出到其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>{file} is larger than {count} MB, too large for a list.</source>
      <translation>{file} 超過 {count} MB，作為列表太大。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{findings} in {files}. They are named below.</source>
      <translation>{files}中有 {findings}，詳列於下。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{findings} in {files}; {rows} cannot be trusted. They are named below.</source>
      <translation>{files}中有 {findings}；{rows}不可信。詳列於下。</translation>
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
      <translation>記錄期間，{folder} 被移走或替換；此前的記錄隨之移走，名為 {name}，其後繼續記錄於 {feed}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{gaps}, {length} together, how many are missing is unknown</source>
      <translation>{gaps}，合計 {length}，漏收數目不明</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{gaps}, {length} together, {count} missed</source>
      <translation>{gaps}，合計 {length}，漏收 {count} 宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>{group} · off</source>
      <translation>{group} · 關</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>{group} · on</source>
      <translation>{group} · 開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} broke off its answer.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 中斷了回應。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} cannot answer now (HTTP {status}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 暫時未能回應（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} cannot answer now (HTTP {status}): {said}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 暫時未能回應（HTTP {status}）：{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{host} cannot be reached ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法連線至 {host}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} cannot be reached through the proxy {proxy}; check both addresses.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能經代理伺服器 {proxy} 連接 {host}；請檢查兩者的地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} cannot be reached; check the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能連接 {host}；請檢查網絡。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{host} does not answer as a WebSocket server.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的回應並非來自 WebSocket 伺服器。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>{host} does not answer in time; check the network.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 未能及時回應；請檢查網絡。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{host} does not answer with TLS; check the address.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 沒有以 TLS 回應；請檢查地址。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} is asked too often (HTTP {status}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>向 {host} 查詢過於頻密（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} is asked too often (HTTP {status}): {said}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>向 {host} 查詢過於頻密（HTTP {status}）：{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>{host} is not asked any more, since Tickdeck is closing.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>Tickdeck 正在關閉，不再查詢 {host}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} points to another address (HTTP {status}), which is not followed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 轉往另一地址（HTTP {status}），不予跟隨。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} refused the question (HTTP {status}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 拒絕查詢（HTTP {status}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{host} refused the question (HTTP {status}): {said}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 拒絕查詢（HTTP {status}）：{said}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} sent an answer that cannot be unpacked.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的回應無法解壓。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/http_exchange.py" />
      <source>{host} sent more than {size} MB for one answer.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 的單一回應超過 {size} MB。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/rest.py" />
      <source>{host} wants no questions for another {count} s.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{host} 要求暫停查詢 {count} 秒。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小時 {minutes} 分</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>{id} is left out: the list says {flag}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{id} 已略過：列表註明 {flag}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart_grid/panel.py" />
      <source>{id} is not watched now</source>
      <translation>目前沒有監察 {id}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/found_row.py" />
      <source>{id}, not among the feed’s usual names</source>
      <translation>{id}，不在報價源的常見名單內</translation>
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
      <translation>{journal} 未能封存；已予保留，執行「tickdeck recover」可再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/span_text.py" />
      <source>{length} behind</source>
      <translation>落後 {length}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>{length} so far</source>
      <translation>至今 {length}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{line}, tries again in {wait} s</source>
      <translation>{line}，{wait} 秒後再試</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/panel.py" />
      <source>{list}: {instruments}</source>
      <translation>{list}：{instruments}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/feed/panel.py" />
      <source>{live} of {count} live</source>
      <translation>{live}/{count} 即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{live} of {count} shard live</source>
      <translation>{live}/{count} 分片即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{live} of {count} shards live</source>
      <translation>{live}/{count} 分片即時</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/card_text.py" />
      <source>{low} to {high}</source>
      <translation>{low} 至 {high}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_kinds.py" />
      <source>{low} to {high}, last at {place}</source>
      <translation>{low} 至 {high}，現價位於 {place}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/heatmap/head_menus.py" />
      <source>{meaning} Not known in this run.</source>
      <translation>{meaning}本次執行沒有此數據。</translation>
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
      <translation>{minutes} 分鐘成交量 {volume}，為 {time} 平常量的 {ratio}（{basis}，平均 {mean}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}); largest print {largest} at {largest_time}.</source>
      <translation>{minutes} 分鐘成交量 {volume}，為 {time} 平常量的 {ratio}（{basis}，平均 {mean}）；最大單宗成交 {largest}，於 {largest_time}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/gap_rows.py" />
      <source>{moment} {clock}, {length}: {reason}.</source>
      <translation>{moment} {clock}，{length}：{reason}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{move} in {seconds} s, where {usual} is usual, on {ratio} the usual volume for {time} ({basis}).</source>
      <translation>{seconds} 秒內 {move}（平常 {usual}），成交量為 {time} 平常量的 {ratio}（{basis}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/name_text.py" />
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>{names} and {count} more</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{names} 及另外 {count} 個</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{names} in {folder} is another file than the one that was merged into {name} under this name; it is kept, and not read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{folder} 的 {names} 與曾以此名合併至 {name} 的檔案不同；現予保留，但不讀取。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/hdf5.py" />
      <source>{name} does not read back as it was written; its journal is kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 讀回的內容與寫入的不符；其日記檔予以保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{name} does not read back as the segments are.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 讀回的內容與分段不符。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>{name} is damaged and was left out</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 已損壞並略過</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <source>{name} is left out ({why}). “tickdeck audit” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 已略過（{why}）。詳見「tickdeck audit」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>{name} is not a number</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 並非數字</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/fields.py" />
      <source>{name} is out of range</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 超出範圍</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{name} was damaged; its segments are all there, and it is now {path}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{name} 曾損壞；其分段齊全，現為 {path}。</translation>
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
      <translation>{only_proven_ones}其後超出的日子會直接刪除，不再詢問。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/catalogue.py" />
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <location filename="../../desktop/tickdeck/store/known_file.py" />
      <location filename="../../desktop/tickdeck/store/past/day_files.py" />
      <source>{path} cannot be read ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法讀取 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/catalogue.py" />
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>{path} cannot be read: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法讀取 {path}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/housekeeping.py" />
      <source>{path} cannot be tidied now ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>暫時未能整理 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/recording_actions.py" />
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>{path} cannot be written ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法寫入 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} cannot be written ({why}); the same command goes on where it stopped.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>無法寫入 {path}（{why}）；再次匯出會由中斷處繼續。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/sealer.py" />
      <source>{path} could not be sealed yet ({why}); it is kept.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 尚未能封存（{why}）；現予保留。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{path} could not be tidied ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>未能整理 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} exists; give --overwrite to replace it.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已存在；如要取代，請選擇覆寫（--overwrite）。</translation>
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
      <translation>{path} 沒有「{feed}」的記錄，只有 {feeds} 的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>{path} holds no recordings of “{feed}”, only of {name}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 沒有「{feed}」的記錄，只有 {name} 的。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>{path} holds recordings of several feeds; name one of them: {feeds}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 有多個報價源的記錄；請指明其一：{feeds}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/selection.py" />
      <source>{path} holds recordings of several feeds; name one with --feed: {feeds}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 有多個報價源的記錄；請以 --feed 指明其一：{feeds}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <source>{path} is a link to {target} that is not there.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 是指向 {target} 的連結，但該處不存在。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} is being exported to already.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已在匯出中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>{path} is being recorded into by another Tickdeck; it was left alone.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>另一個 Tickdeck 正在記錄至 {path}；未作處理。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>{path} is damaged: a text in it is not UTF-8.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已損壞：當中有文字並非 UTF-8。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merge_source.py" />
      <source>{path} is damaged: bits of it have changed since it was written.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已損壞：寫入後有位元改變。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <location filename="../../desktop/tickdeck/store/upkeep/merge_source.py" />
      <source>{path} is damaged: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已損壞：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merging.py" />
      <source>{path} is damaged; what is left of its segments is kept beside it.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已損壞；餘下的分段保留在旁。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/survey.py" />
      <source>{path} is left out, it is damaged: {why}. “tickdeck audit” says more.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 已損壞並略過：{why}。詳見「tickdeck audit」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <source>{path} is no file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不是檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/entries.py" />
      <source>{path} is no folder.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不是資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/retention.py" />
      <source>{path} is no part of a recording</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 不屬於記錄</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/segment_file.py" />
      <source>{path} is not a Tickdeck recording that this version can read.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 並非此版本可讀的 Tickdeck 記錄。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{path} is of another version of Tickdeck; what this one understands of it is used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 屬另一版本的 Tickdeck；本版本只使用其中能理解的部分。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} is the recording itself; export to another file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 就是記錄本身；請匯出至其他檔案。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/recovery.py" />
      <source>{path} is there too; recover that first.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 亦存在；請先復原它。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} lies in the recording itself; export to another folder.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 位於記錄之內；請匯出至其他資料夾。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/export.py" />
      <source>{path} was not as it had been left; the export began anew.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 與上次不同；已重新開始匯出。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/upkeep/merge_source.py" />
      <source>{path} was written by another version of Tickdeck.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 由另一版本的 Tickdeck 寫入。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>{place} of {count}</source>
      <translation>{place}/{count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{prints} in {seconds} s, usual {usual} (last 10 minutes).</source>
      <translation>{seconds} 秒內 {prints}，平常 {usual} 宗（過去 10 分鐘）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{prints} in {seconds} s, usual {usual} (last 10 minutes). Price {move} since {since}.</source>
      <translation>{seconds} 秒內 {prints}，平常 {usual} 宗（過去 10 分鐘）。價格自 {since} 起 {move}。</translation>
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
      <translation>{reason}，已補回 {count} 宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/feed/left_out.py" />
      <source>{reason}: {names}</source>
      <translation>{reason}：{names}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_progress.py" />
      <source>{rows} of {all} ticks</source>
      <translation>{rows}/{all} 宗成交</translation>
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
      <translation>{sentence}（另有 {count} 項）</translation>
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
      <translation>股數 {size}，價格 {price}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/tape/sale_text.py" />
      <source>{size} at {price}, worth {worth}</source>
      <translation>股數 {size}，價格 {price}，成交額 {worth}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{size}, about {span} at this rate</source>
      <translation>{size}，以此速度約 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{size}, nothing comes in</source>
      <translation>{size}，目前無數據流入</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{size}, should the disk refuse</source>
      <translation>{size}，供磁碟拒絕寫入時暫存</translation>
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
      <translation>{size}小時</translation>
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
      <translation>{size}宗</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{span} of ticks, should the disk refuse</source>
      <translation>磁碟拒絕寫入時可暫存 {span}</translation>
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
      <translation>{title} 以 HTTP {status} 回應連線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} answered with a number that is no code: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 傳回的數字並非有效代碼：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} answered with code {code}: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 傳回代碼 {code}：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{title} closed the connection ({code}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 已中斷連線（{code}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} closed the connection.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 已中斷連線。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/requests.py" />
      <source>{title} did not answer a subscription.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 沒有回應訂閱。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} did not answer the login in time.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 未能及時回應登入。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} does not accept the token (HTTP 401); give another under Connection… or in the environment.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不接受此權杖（HTTP 401）；請在「連線…」或環境變數另行提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} does not accept the token; give another under Connection… or in the environment.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不接受此權杖；請在「連線…」或環境變數另行提供。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} does not allow the connection (HTTP 403); check the token, and try again.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不容許此連線（HTTP 403）；請檢查權杖後再試。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>{title} does not have {code}.</source>
      <translation>{title} 沒有 {code}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} does not know a code.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 不認識其中一個代號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/options.py" />
      <source>{title} has no plan “{name}”; choose one of {plans}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 沒有計劃「{name}」；請選擇 {plans} 之一。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} has nothing at this address (HTTP 404); check the url in the feed's file.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 在此地址沒有內容（HTTP 404）；請檢查報價源檔案中的 url。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} has sent nothing for some seconds.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 已數秒沒有傳來數據。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/wiring.py" />
      <source>{title} lists it as suspended.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 列為停牌。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/choices.py" />
      <source>{title} needs a token: put it into the environment variable {variable}, or name another with --token-env.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 需要權杖：請放入環境變數 {variable}，或以 --token-env 指明另一個。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} refused: {why}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 拒絕：{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/connection_test.py" />
      <source>{title} refuses, and does not say why.</source>
      <translation>{title} 拒絕連線，且沒有說明原因。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/generic/answers.py" />
      <source>{title} says that we ask too often (HTTP 429); waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 表示請求過於頻密（HTTP 429）；正在等候。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} says that we ask too often and closed the connection; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 表示請求過於頻密並已中斷連線；正在等候。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title} says that we ask too often; waiting.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title} 表示請求過於頻密；正在等候。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/wording.py" />
      <source>{title} sends nothing on a connection that is open.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>連線雖已建立，{title} 沒有傳來數據。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/failure.py" />
      <source>{title} stopped answering on an open connection.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>連線仍在，但 {title} 已停止回應。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, 1 name, folded</source>
      <translation>{title}，1 隻證券，已摺疊</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, 1 name, unfolded</source>
      <translation>{title}，1 隻證券，已展開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, {count} names, folded</source>
      <translation>{title}，{count} 隻證券，已摺疊</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, {count} names, unfolded</source>
      <translation>{title}，{count} 隻證券，已展開</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title}: the plan of this token does not include this market; choose another plan or feed.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title}：此權杖的計劃不包括這個市場；請選擇其他計劃或報價源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/feeds/alltick/answers.py" />
      <source>{title}: the token may not see a code; choose another plan.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{title}：此權杖無權取得其中一個代號；請選擇其他計劃。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} file</source>
      <translation>{total} 個檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} files</source>
      <translation>{total} 個檔案</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} finding</source>
      <translation>{total} 項發現</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/verdict_text.py" />
      <source>{total} findings</source>
      <translation>{total} 項發現</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} gap</source>
      <translation>{total} 個缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} gaps</source>
      <translation>{total} 個缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} journal waits</source>
      <translation>{total} 個日記檔等候</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} journals wait</source>
      <translation>{total} 個日記檔等候</translation>
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
      <translation>{total} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} tick deleted</source>
      <translation>{total} 宗成交已刪除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} tick lost</source>
      <translation>遺失 {total} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/quality/quality_rows.py" />
      <source>{total} ticks</source>
      <translation>{total} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} ticks deleted</source>
      <translation>{total} 宗成交已刪除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/recorder/health_text.py" />
      <source>{total} ticks lost</source>
      <translation>遺失 {total} 宗成交</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>{unit}; 2.5m is 2,500,000</source>
      <translation>{unit}；2.5m 或 250萬 即 2,500,000</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} cannot be written to {path} ({why}).</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{what}未能寫入 {path}（{why}）。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} are damaged; the usual ones are used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中的{what}已損壞；改用預設。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} cannot be read ({why}); the usual ones are used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中的{what}未能讀取（{why}）；改用預設。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} that cannot be used: {count}; they were left out.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中未能使用的{what}：{count} 項；已略去。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} were damaged and are now in {path}; the usual ones are used.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{what}檔案已損壞，現移至 {path}；改用預設。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/chart_actions.py" />
      <source>{what}: this market never closes</source>
      <translation>{what}：此市場全天候交易</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} crossed {level} from above, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 由上向下穿越 {level}，成交價 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} crossed {level} from below, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 由下向上穿越 {level}，成交價 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} fell below its VWAP of {vwap}, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 跌穿 VWAP {vwap}，成交價 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} had no print for {seconds} s while its market trades.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 開市期間 {seconds} 秒無成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} has traded {quantity} on the day: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 全日成交量 {quantity}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} is {change} on the day, at {price}: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 今日 {change}，成交價 {price}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} moved {change} within {minutes} min, at {price}: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} {minutes} 分鐘內 {change}，成交價 {price}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} rose above its VWAP of {vwap}, at {price}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 升穿 VWAP {vwap}，成交價 {price}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} traded at {price}: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 成交價 {price}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} traded {quantity} within {minutes} min: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} {minutes} 分鐘內成交 {quantity}：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} trades {ratio} × its usual volume: {asked}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{who} 成交量為平常 {ratio} 倍：{asked}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>{words}, “{text}”</source>
      <translation>{words}、「{text}」</translation>
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
      <translation>倍平均每宗成交</translation>
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
      <translation>倍平常變動</translation>
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
      <translation>σ（高於平常）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/storage.py" />
      <source>“{name}” in {path} is not used: {why}</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>{path} 中的「{name}」不予採用：{why}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>“{name}” is not among the instruments recorded from {feed}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>「{name}」不在 {feed} 已記錄的證券之中。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>“{text}”</source>
      <translation>「{text}」</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/list_files.py" />
      <source>“{text}” is left out, {why}.</source>
      <translation>「{text}」已略去，{why}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/updates.py" />
      <source>“{text}” is no version.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>「{text}」不是版本號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>“{text}” is not a date; one reads 2026-11-22.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>「{text}」並非日期；格式為 2026-11-22。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/export_form.py" />
      <source>“{text}” is not a time of day; one reads 09:30 or 09:30:15.</source>
      <translation>「{text}」不是有效時間；格式如 09:30 或 09:30:15。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/reader.py" />
      <source>“{text}” is not a time; one reads 2026-11-22T10:30:00+08:00.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>「{text}」並非時間；格式為 2026-11-22T10:30:00+08:00。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/store/export/plan.py" />
      <source>“{text}” is not among the instruments recorded from {feed} on these days; there are {names}.</source>
      <extracomment>Sentences made of it are kept in English and found again.</extracomment>
      <translation>「{text}」不在 {feed} 這些日子已記錄的證券之中；已記錄的有 {names}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/domain/errors.py" />
      <source>“{text}” is not an instrument code on {venue}; codes look like 00700.HK, AAPL.US or BTCUSDT.BINANCE.</source>
      <translation>「{text}」並非 {venue} 的證券代號；代號例如 00700.HK、AAPL.US 或 BTCUSDT.BINANCE。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/instruments.py" />
      <source>“{text}” is not an instrument code; codes look like 00700.HK, AAPL.US or BTCUSDT.BINANCE.</source>
      <translation>「{text}」並非證券代號；代號例如 00700.HK、AAPL.US 或 BTCUSDT.BINANCE。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>“{text}” is not an instrument such as 00700.HK.</source>
      <translation>「{text}」不是 00700.HK 這樣的證券代號。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>“{text}” was not understood.</source>
      <translation>無法理解「{text}」。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/dialogs/alert_choice.py" />
      <source>“{unit}” does not fit here; type the level as a number.</source>
      <translation>「{unit}」不適用於此；請以數字輸入目標值。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/watchlist/incoming.py" />
      <source>… and {count} more</source>
      <translation>… 另有 {count} 項</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>萬 億 兆</source>
      <comment>units of ten thousand, of a hundred million and of a million million</comment>
      <translation>萬 億 兆</translation>
    </message>
  </context>
</TS>
