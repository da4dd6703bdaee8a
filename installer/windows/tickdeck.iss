; The installer for Windows, for Inno Setup 6.3 or newer. Compile it by installer/windows/package.py, which defines
; Version, NumericVersion, Frozen, Dist, Icon and, with a certificate, Signed.
; For one user, without an administrator; a newer version goes over the older one; data and settings stay.

#ifndef Version
  #error Compile this by installer/windows/package.py
#endif
#define Chinese AddBackslash(CompilerPath) + "Languages\"

[Setup]
; Never change it: by it, a newer version finds the older one.
AppId={{6F0C8B5D-2E39-4B7A-9C51-7D1A4E82B6F3}
AppName=Tickdeck
AppVersion={#Version}
AppVerName=Tickdeck {#Version}
AppPublisher=The Tickdeck developers
VersionInfoVersion={#NumericVersion}
PrivilegesRequired=lowest
DefaultDirName={autopf}\Tickdeck
DisableProgramGroupPage=yes
DisableDirPage=auto
UsePreviousAppDir=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
; Asks a running Tickdeck to close, which ends its recording in order. Nothing is started again behind the user's back.
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
OutputDir={#Dist}
OutputBaseFilename=Tickdeck-{#Version}-windows-x64-setup
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\tickdeck.exe
UninstallDisplayName=Tickdeck
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=auto
#ifdef Signed
SignTool=tickdeck
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
; Not every version of Inno Setup comes with Chinese.
#ifexist Chinese + "ChineseTraditional.isl"
Name: "hant"; MessagesFile: "compiler:Languages\ChineseTraditional.isl"
  #define HasHant
#endif
#ifexist Chinese + "ChineseSimplified.isl"
Name: "hans"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
  #define HasHans
#endif

[CustomMessages]
english.Recording=Tickdeck recording
english.DeleteRecordings=Delete your recordings too?%n%n%1%n%nThey cannot be brought back. With No they stay, and Tickdeck finds them when it is installed again.
#ifdef HasHant
hant.Recording=Tickdeck 記錄
hant.DeleteRecordings=一併刪除記錄？%n%n%1%n%n刪除後無法復原。選「否」則保留，重新安裝 Tickdeck 後仍可使用。
#endif
#ifdef HasHans
hans.Recording=Tickdeck 录制文件
hans.DeleteRecordings=同时删除录制文件？%n%n%1%n%n删除后无法恢复。选“否”则保留，重新安装 Tickdeck 后仍可使用。
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Libraries of the older version would be loaded in place of the newer ones. User files are elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Frozen}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Tickdeck"; Filename: "{app}\tickdeck.exe"; AppUserModelID: "io.github.tickdeck.Tickdeck"
Name: "{autodesktop}\Tickdeck"; Filename: "{app}\tickdeck.exe"; AppUserModelID: "io.github.tickdeck.Tickdeck"; Tasks: desktopicon

[Registry]
; Offered under "Open with" beside other programs for HDF5, and never made the usual one without being asked.
Root: HKCU; Subkey: "Software\Classes\.h5\OpenWithProgids"; ValueType: string; ValueName: "Tickdeck.Recording"; ValueData: ""; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Tickdeck.Recording"; ValueType: string; ValueData: "{cm:Recording}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Tickdeck.Recording\DefaultIcon"; ValueType: string; ValueData: "{app}\tickdeck.exe,0"
Root: HKCU; Subkey: "Software\Classes\Tickdeck.Recording\shell\open\command"; ValueType: string; ValueData: """{app}\tickdeck.exe"" ""%1"""

[Run]
Filename: "{app}\tickdeck.exe"; Description: "{cm:LaunchProgram,Tickdeck}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Recordings: String;
begin
  if CurUninstallStep <> usPostUninstall then
    exit;
  // The default of settings.paths.default_data_dir; recordings in a folder of the user's choice are never touched.
  Recordings := ExpandConstant('{localappdata}\tickdeck\recordings');
  if not DirExists(Recordings) then
    exit;
  // Silent uninstalls keep them.
  if SuppressibleMsgBox(FmtMessage(CustomMessage('DeleteRecordings'), [Recordings]), mbConfirmation,
      MB_YESNO or MB_DEFBUTTON2, IDNO) = IDYES then
    DelTree(Recordings, True, True, True);
end;
