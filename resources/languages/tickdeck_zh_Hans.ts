<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
  <context>
    <name>tickdeck</name>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>1 instrument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>1 minute {one}, 5 minutes {five}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>3 min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>560 names, no key, no network; none of the prices are real.</source>
      <translation>560 只证券，无需密钥和网络；价格均为虚构。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/bar_painter.py" />
      <source>A</source>
      <comment>letter that marks an auction</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A list holds at most {most} instruments; these are {count} more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A list holds at most {most} instruments; these are {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>A list needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>A note has at most {count} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>A note has at most {most} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>A quotation mark is missing.</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>About Tickdeck</source>
      <translation>关于 Tickdeck</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Accelerating volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>Actions</source>
      <comment>what the palette offers</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_kinds.py" />
      <source>Activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added a separator to {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added {code} to {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Added {count} instruments to {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Against the previous close, or the first print of this run where none is known: marked with ~ and
sorted last while others have one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Against the previous close.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Alarm</source>
      <comment>sound</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Alerts</source>
      <translation>提醒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} beyond the first {most}: {count}; they were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} that are there already under the same id: {count}; the first of each is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Alerts in {path} that cannot be used: {count}; they stay in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>All instruments, the most unusual now on top (Ctrl+E switches)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>AllTick, live</source>
      <translation>AllTick 实时行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Alone</source>
      <comment>a panel without a link group</comment>
      <translation>独立</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>An alert needs an instrument.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>An instrument stands twice on the list “{list}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Apr</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Arrows move, Enter does the marked one, Escape closes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>As the desktop is</source>
      <translation>跟随桌面</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Ask less bid in ten-thousandths of the price in the middle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Ask less bid, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Aug</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>BLOCK</source>
      <comment>tag of unusual volume</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>BURST</source>
      <comment>tag of unusual volume</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of a turnover of {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of a volume of {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} prints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Bars of {count} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Bell</source>
      <comment>sound</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Bid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Bid {bid}, ask {ask}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Bid {bid}, ask {ask}, spread {spread}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Binance, live</source>
      <translation>Binance 实时行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Block print</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Book</source>
      <comment>bids and asks</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Burst of prints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>C {price}</source>
      <comment>of a bar</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>CAPTURED</source>
      <translation>截取</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Change against the close of the minute before the present one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Change against the close of the minute five before the present one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Change in {count} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Changed the note on {code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_surface.py" />
      <source>Chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Chg</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Chg %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Chime</source>
      <comment>sound</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Code, name or pinyin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colour of a rise</source>
      <translation>上涨的颜色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colours for the colour-blind</source>
      <translation>色盲适用配色</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Command palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Compact</source>
      <comment>rows</comment>
      <translation>紧凑</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Connection…</source>
      <translation>连接…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Copied {list} to {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Copy the explanation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Created the list {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Crypto pairs, every trade; no key is needed.</source>
      <translation>加密货币对，逐笔成交；无需密钥。</translation>
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
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Day</source>
      <comment>column: the day as a line</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Dec</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Deleted the list {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Distance to VWAP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/note_editor.py" />
      <source>Enter keeps the note, Escape leaves it as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>Entries of the log in {path} that cannot be read: {count}; they were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Every print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Everything that can be done ({keys})</source>
      <translation>所有功能（{keys}）</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Fall</source>
      <comment>sound</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Feb</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Feed</source>
      <translation>行情源</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Feed</source>
      <comment>of what was seen</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Find an instrument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Flash in the task bar</source>
      <translation>任务栏闪烁</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Follows the instrument chosen in panels with the {colour} dot.</source>
      <translation>跟随{colour}色圆点面板所选的证券。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>For ever.</source>
      <translation>永久保留。</translation>
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
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Frames or ticks that could not be read; a sample is in the log.</source>
      <translation>无法解读的数据帧或成交；日志内有样本。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>From the receipt of a tick to the end of the frame that shows it; 99 % of ticks were faster.</source>
      <translation>从收到成交到显示该成交的画面完成；99% 的成交比这更快。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Green, falls red</source>
      <translation>绿涨红跌</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Grouped {list} by sector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>H {price}</source>
      <comment>of a bar</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace.py" />
      <source>Hide this panel</source>
      <translation>隐藏此面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>High</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>High to low, with the last in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>High {high}, low {low} of this run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>Hong Kong Connect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Hong Kong, US and more, with your token; it can be tested first.</source>
      <translation>港股、美股及其他市场，使用您的令牌；可先测试。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>How far the last price is from the VWAP.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>How long ago the last print was received.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>How many standard deviations it is above what is usual at this time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Imported the list {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Imported {count} lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In UTC</source>
      <translation>UTC 时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In ten thousands: 1.2 萬, 3.4 億</source>
      <translation>以万、亿计：1.2 万、3.4 亿</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In thousands: 1.2 k, 3.4 m, 5.6 bn</source>
      <translation>以千计：1.2 k、3.4 m、5.6 bn</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>In {currency} against the previous close, or the first print of this run where none is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>In {missing} of {count} ticks are still missing, or may be.</source>
      <translation>{count} 个缺口之中，{missing} 个仍缺或可能缺成交。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Instrument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>Instruments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Instruments found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Instruments, the most unusual volume first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Intervals in which ticks may be missing.</source>
      <translation>可能漏收成交的时段。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>It looks back on 1 to {most} minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>JUMP</source>
      <comment>tag of unusual volume</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Jan</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Jul</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Jun</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Keep recordings</source>
      <translation>保留录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Keep…</source>
      <translation>保留期限…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Kinds, thresholds, sound and muted instruments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>L {price}</source>
      <comment>of a bar</comment>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Last ten moves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against the first print of this run {reference}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against the first print of this run {reference}, as its previous close is not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Last {price}, {change} against the previous close {reference}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Learning what is usual. Without recorded days, volume is compared with today alone, in about {count} minute from now; block prints and bursts are told before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Learning what is usual. Without recorded days, volume is compared with today alone, in about {count} minutes from now; block prints and bursts are told before.</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Link group: {group}</source>
      <translation>联动组：{group}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <source>Lists</source>
      <translation>列表</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk.py" />
      <source>Lists, alerts and workspaces belong to the other Tickdeck on this folder: what is changed here is not kept, and no alert fires here.</source>
      <translation>列表、提醒和工作区由使用同一文件夹的另一个 Tickdeck 掌管：在此所作的更改不会保留，提醒也不会在此触发。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Look</source>
      <translation>外观</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Lot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Main menu</source>
      <translation>主菜单</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Mar</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>May</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Messages of the system</source>
      <translation>系统通知</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>More about unusual volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved the list {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved {code} within {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Moved {count} instruments within {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Moves</source>
      <comment>column: changes of price</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Mute the instrument for today, or unmute it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>NOT CONNECTED</source>
      <translation>未连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Name of the workspace</source>
      <translation>工作区名称</translation>
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
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>No copy of the file as it was could be kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>No feed is connected.</source>
      <translation>没有连接行情源。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>No print yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>None</source>
      <comment>sound</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/found_row.py" />
      <source>Not among the feed’s usual names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Not connected: nothing can be unusual until prices come again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Note: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Nothing glides, fades or flashes; a change is there at once.</source>
      <translation>不滑动、不淡出、不闪烁；变化立即出现。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>Nothing is called “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Nothing is missing now: no tick was lost, or the history has brought it back.</source>
      <translation>目前没有遗漏：没有漏收成交，或已由历史数据补回。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Nothing of the chosen kinds yet. The menu ⋯ shows others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Nothing unusual so far.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Nov</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Now</source>
      <comment>what is unusual now</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>O {price}</source>
      <comment>of a bar</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Oct</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On the exchange's clock</source>
      <translation>交易所时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On this computer's clock</source>
      <translation>本机时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} coins ({worth}) = {share} of the volume since {since}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} shares ({worth}) = {share} of the volume since {since}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} units ({worth}) = {share} of the volume since {since}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>One print of {volume} units of the traded coin ({worth}) = {share} of the volume since {since}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Open the chart where it was seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Own order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Panels</source>
      <translation>面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Pink</source>
      <translation>粉红</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Price jump with volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Prints of 10 seconds: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>RISING</source>
      <comment>tag of unusual volume</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>RVOL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>RVOL</source>
      <comment>tag of unusual volume</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>RVOL {ratio} the volume that is usual by now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>Range</source>
      <comment>column: high to low</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Reading</source>
      <translation>语言与读数</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Real ticks of another time, played back.</source>
      <translation>过往的真实成交，正在回放。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Record somewhere else…</source>
      <translation>更改录制位置…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <source>Recording</source>
      <translation>录制</translation>
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
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Reduced motion</source>
      <translation>减少动态效果</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Relative volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Relative volume: the volume so far over what is usual by now; amber from 3× on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Relaxed</source>
      <comment>rows</comment>
      <translation>宽松</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed a separator from {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed {code} from {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Removed {count} instruments from {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/workspace_tabs.py" />
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Renamed a separator of {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Renamed {list} to {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Replaced what was on {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Reset columns</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>Rise</source>
      <comment>sound</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Rows</source>
      <translation>行距</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>SIMULATED</source>
      <translation>模拟</translation>
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
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Sector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>Sep</source>
      <comment>month</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>Settings…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Shard {number}: {state}, {confirmed} of {wanted} confirmed, {age}, {reconnects}</source>
      <translation>分片 {number}：{state}，已确认 {confirmed}/{wanted}，{age}，{reconnects}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show or hide the panel “{title}”</source>
      <translation>显示或隐藏“{title}”面板</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Show the panel “{title}”</source>
      <translation>显示“{title}”面板</translation>
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
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show what came meanwhile (Home)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show {count} newer entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>Show {count} newer entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Show: {detector}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: low at the left, high at the right, and where the last print is between them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: the average price in {currency}, weighted with the quantity of each print.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: the highest print, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: the lowest print, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: the number of prints.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: the quantity of all prints, in {size}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>Since this run began, today: the value of all prints, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Size of texts</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Small</source>
      <comment>size of texts</comment>
      <translation>小</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>Something is missing before “or”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>Something is missing behind “or”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_menu.py" />
      <source>Sort by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Sound when something unusual is seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Sounds</source>
      <translation>声音</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spr ‱</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Spread ‱</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Started again at {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Switch between feed and board</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>Switch between feed and board (Ctrl+E)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Teal</source>
      <translation>青</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>That volume in multiples of what is usual at this time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>The alerts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The best price at which somebody buys now, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The best price at which somebody sells now, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The board lot, in {size}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The change must be above zero (a rise) or below it (a fall), up to 1,000 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/picture_columns.py" />
      <source>The day as a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The day so far by the minute; the faint level is what the change is measured against.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The exchange's time of the last print.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>The file as it was is in {path}.</source>
      <translation>原文件保存在 {path}。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>The instrument's code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>The instrument's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>The last list cannot be deleted; it can be emptied or renamed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The last print received, in {currency}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>The last ten changes of price, the newest at the right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/workspace_actions.py" />
      <source>The layout of the workspace “{name}” cannot be used; it is as at first.</source>
      <translation>工作区“{name}”的布局无法使用，已恢复为初始布局。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The level is not a number that can be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>The market is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The multiple of the usual volume must be above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>The name of a list has at most {count} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>The name of a list is one line without white space around it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>The next message</source>
      <translation>下一条消息</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The pause after firing is 0 to {most} seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The price must be above zero.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>The title of a separator has at most {count} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_text.py" />
      <source>The title “{title}” was cut to {count} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alert.py" />
      <source>The volume must be above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alerts.py" />
      <source>There are {count} alerts already; delete some that are over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There are {count} lists already; delete one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There is a list called “{name}” already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>There is no figure called “{figure}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no list in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>There is no number behind the sign in “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no such list any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>There is no such list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>There is no such separator any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>There is nothing to choose from yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>There were none.</source>
      <translation>没有缺口。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>This panel keeps its own instrument; choose a colour to follow others.</source>
      <translation>此面板自行选择证券；选一种颜色即可跟随其他面板。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>This run</source>
      <comment>a list of instruments</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Thresholds of the detectors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Ticks</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/top_bar.py" />
      <source>Ticks of a real market, as they happen.</source>
      <translation>真实市场的成交，实时显示。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>Ticks that came again with the same id, and were left out.</source>
      <translation>编号相同而重复收到的成交，已略去。</translation>
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
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Times of prints</source>
      <translation>成交时间</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Trades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Trades {trades}, last at {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Trades {trades}, last at {when}, {age} ago</source>
      <translation type="unfinished" />
    </message>
    <message>
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
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Turnover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Turnover {size}</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/find_box.py" />
      <source>Type a code, a name in English or Chinese, or pinyin initials.
Enter takes the marked instrument, Tab takes it and stays for another, Escape leaves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>US shares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>Ungrouped {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unmute {instrument}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unusual</source>
      <comment>short for unusual volume</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel_actions.py" />
      <source>Unusual volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_view.py" />
      <source>Unusual volume, newest first</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>VWAP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>VWAP {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>VWAP {vwap}, last {distance} from it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/link_dot.py" />
      <source>Violet</source>
      <translation>紫</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>Vol {size}</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>Vol {volume}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>Volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume against usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume grows minute by minute, {minutes}: together {ratio} usual for {time} ({basis}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>Volume has grown for three minutes: {volume} = {ratio} usual for {time} ({basis}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded day of each instrument.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded day of {counted} instruments, and with today alone for the other {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded days of each instrument.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Volume is compared with up to {count} recorded days of {counted} instruments, and with today alone for the other {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of 3 minutes: {volume}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of the day in multiples of what recorded days have by now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>Volume of the last three minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>Volume {volume}, turnover {turnover}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Waiting for the first tick …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_panels.py" />
      <location filename="../../desktop/tickdeck/settings/watchlists.py" />
      <source>Watchlist</source>
      <translation>自选</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists_file.py" />
      <source>Watchlists in {path} that cannot be used were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlists_file.py" />
      <source>Watchlists in {path} that cannot be used were left out; the file as it was is in {copy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/command_palette.py" />
      <source>What fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/panel.py" />
      <source>What was seen, newest first (Ctrl+E switches)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>What you wrote of it; F2 or a double click changes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>While the window is not in front.</source>
      <translation>窗口不在最前时使用。</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/palette_actions.py" />
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <location filename="../../desktop/tickdeck/gui/main_menu.py" />
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>Without recorded days, volume is compared with today alone.</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/gui/tables/quote_tip.py" />
      <source>a time that the feed does not give</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>already on the list</source>
      <translation>已在列表中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>animation accessibility flash fade</source>
      <translation>动画 无障碍 闪烁 淡出 animation flash fade</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>at or above {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>at or below {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>auction</source>
      <comment>of a print</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>audio bell mute quiet</source>
      <translation>音效 铃声 静音 audio mute</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>authorising</source>
      <translation>认证中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>backing off</source>
      <translation>等待重试</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>buy</source>
      <comment>who crossed the spread</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>captured</source>
      <translation>截取行情</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>coins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>connecting</source>
      <translation>连接中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>crosses {price}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>daily</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>dark light colours appearance</source>
      <translation>深色 浅色 颜色 外观 dark light</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/plot_layers.py" />
      <source>day low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>day volume at or above {quantity}</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>down {change} or more within {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>duplicates</source>
      <translation>重复</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>each time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>each time, {seconds} s apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>falls below its VWAP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>font larger smaller zoom</source>
      <translation>字体 放大 缩小 font zoom</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>gap {length}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>gap {length} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/chart/unrecorded.py" />
      <source>gap {length} · not recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>gaps</source>
      <translation>缺口</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>idle</source>
      <translation>空闲</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>interrupted by a gap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>last frame {age} s ago</source>
      <translation>{age} 秒前收到数据帧</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>live</source>
      <translation>实时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/overlay_painter.py" />
      <source>loading…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>missed unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>missed {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>no frame yet</source>
      <translation>尚未收到数据帧</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>no print for {level} s while its market trades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/window_actions.py" />
      <source>not among the feed's usual names: please check</source>
      <translation>不在行情源的常用名单内：请核对</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>not connected</source>
      <translation>未连接</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/entry_row.py" />
      <source>not possible now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>nothing missed</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>numbers thousands millions billions units</source>
      <translation>数字 千 百万 十亿 万 亿 单位 units</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>palette accessibility daltonism deuteranopia</source>
      <translation>调色板 无障碍 色弱 红绿色盲 palette</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>recorded</source>
      <translation>已录制</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>red green up down convention china</source>
      <translation>红 绿 涨 跌 惯例 red green</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>refused</source>
      <translation>被拒</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>room for {span}</source>
      <translation>还可容纳 {span}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>sell</source>
      <comment>who crossed the spread</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>shares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>shares or coins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>side unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/main_window.py" />
      <source>simulated</source>
      <translation>模拟</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>stale</source>
      <translation>过时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/session/health.py" />
      <source>subscribing</source>
      <translation>订阅中</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>the currency of the price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>ticks/s</source>
      <translation>笔/秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>time zone clock local utc</source>
      <translation>时区 时钟 本地 utc time zone</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>to screen p99</source>
      <translation>到屏幕 p99</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>today alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/settings_actions.py" />
      <source>token key proxy plan provider address alltick binance alpaca socks</source>
      <translation>令牌 密钥 代理 方案 供应商 地址 token proxy alltick binance alpaca socks</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/column_tips.py" />
      <source>units of the traded coin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>up {change} or more on the day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>up {change} or more within {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>volume at or above {level} × usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>volume of {minutes} min at or above {quantity}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>volume {volume}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>{count} back-filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>{count} d</source>
      <translation>{count} 天</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>{count} h</source>
      <translation>{count} 小时</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/desk_lists.py" />
      <source>{count} instruments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
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
      <location filename="../../desktop/tickdeck/gui/panels/unusual/newer_pill.py" />
      <source>{count} newer ↑</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{count} prints</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>{count} s</source>
      <translation>{count} 秒</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} since {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} since {time} · {gone} older gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{count} trade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{count} trades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} while you were away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/feed_rows.py" />
      <source>{count} · {gone} older gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{count} · {missing} unfilled</source>
      <translation>{count} · {missing} 未补回</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-minute bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-minute bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-second bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/repair_bar.py" />
      <source>{count}-second bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>{count}m %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/crosshair_text.py" />
      <source>{days} d {hours} h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>{day} {month}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/time_axis.py" />
      <source>{day} {month} {year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/basis_words.py" />
      <source>{first} {second}</source>
      <comment>two sentences in a row</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>{group} · off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/palette/sources.py" />
      <source>{group} · on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/find/found_row.py" />
      <source>{id}, not among the feed’s usual names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{instrument} {condition}, {repetition}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>{line}, tries again in {wait} s</source>
      <translation>{line}，{wait} 秒后重试</translation>
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
      <location filename="../../desktop/tickdeck/gui/tables/quote_kinds.py" />
      <source>{low} to {high}, last at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>{minutes} min {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}); largest print {largest} at {largest_time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{move} in {seconds} s, where {usual} is usual, on {ratio} the usual volume for {time} ({basis}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/alerts.py" />
      <source>{path} is of another version of Tickdeck; what this one understands of it is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/notice.py" />
      <source>{place} of {count}</source>
      <translation>{place}/{count}</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{prints} in {seconds} s, usual {usual} (last 10 minutes).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/explanation.py" />
      <source>{prints} in {seconds} s, usual {usual} (last 10 minutes). Price {move} since {since}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/gap_band.py" />
      <source>{seconds} s</source>
      <translation type="unfinished" />
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
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}D</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}h</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}m</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}s</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/charts/chart_kind.py" />
      <source>{size}t</source>
      <comment>a kind of bars on a narrow button</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, 1 name, folded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, 1 name, unfolded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, {count} names, folded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/model.py" />
      <source>{title}, {count} names, unfolded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} cannot be written to {path} ({why}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} are damaged; the usual ones are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} in {path} cannot be read ({why}); the usual ones are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/kept_file.py" />
      <source>{what} were damaged and are now in {path}; the usual ones are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} crossed {level} from above, at {price}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} crossed {level} from below, at {price}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} fell below its VWAP of {vwap}, at {price}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} had no print for {seconds} s while its market trades.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} has traded {quantity} on the day: {asked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} is {change} on the day, at {price}: {asked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} moved {change} within {minutes} min, at {price}: {asked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} rose above its VWAP of {vwap}, at {price}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} traded at {price}: {asked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} traded {quantity} within {minutes} min: {asked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/analytics/alert_words.py" />
      <source>{who} trades {ratio} × its usual volume: {asked}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/quote_columns.py" />
      <source>± VWAP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/status_bar.py" />
      <source>· sealed</source>
      <translation>· 已封存</translation>
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/panels/unusual/board_columns.py" />
      <source>× usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/settings/watchlist_edits.py" />
      <source>“{text}” is not an instrument such as 00700.HK.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/tables/filter_words.py" />
      <source>“{text}” was not understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>萬 億 兆</source>
      <comment>units of ten thousand, of a hundred million and of a million million</comment>
      <translation>万 亿 万亿</translation>
    </message>
  </context>
</TS>
