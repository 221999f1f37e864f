; The BK room has one PC and several staff accounts, all working on one data folder. A folder that one account makes
; in ProgramData is read-only to the others, so the installer, as administrator, makes it and lets users change it.
; S-1-5-32-545 is the group of users under whatever name the language of this Windows gives it.
!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\Rujuk"
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" "$APPDATA\Rujuk" /grant *S-1-5-32-545:(OI)(CI)M'
  Pop $0
!macroend
