<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant" sourcelanguage="en">
  <context>
    <name>tickdeck</name>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Alerts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>As the desktop is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Blue and orange in place of green and red, and a mark wherever only a colour would tell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colour of a rise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Colours for the colour-blind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Compact</source>
      <comment>rows</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Flash in the task bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Green, falls red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In UTC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In ten thousands: 1.2 萬, 3.4 億</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>In thousands: 1.2 k, 3.4 m, 5.6 bn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Large</source>
      <comment>size of texts</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Large amounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Larger</source>
      <comment>size of texts</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Messages of the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Nothing glides, fades or flashes; a change is there at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On the exchange's clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>On this computer's clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Red, falls green</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Reduced motion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Relaxed</source>
      <comment>rows</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Size of texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Small</source>
      <comment>size of texts</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Sounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Times of prints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>Usual</source>
      <comment>size of texts</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>While the window is not in front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>animation accessibility flash fade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>audio bell mute quiet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>dark light colours appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>density compact height spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>font larger smaller zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>notification attention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>notification tray desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>numbers thousands millions billions units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>palette accessibility daltonism deuteranopia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>red green up down convention china</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/app/look_settings.py" />
      <source>time zone clock local utc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../desktop/tickdeck/gui/number_text.py" />
      <source>萬 億 兆</source>
      <comment>units of ten thousand, of a hundred million and of a million million</comment>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
