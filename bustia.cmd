@echo off
rem Bústia from a checkout on Windows: the same steps as ./bustia, which says more. Not tried on Windows yet.
rem BUSTIA_JAVA_OPTS: more options for the JVM. BUSTIA_ARCHIVES=off: neither use nor make class archives.
setlocal EnableExtensions DisableDelayedExpansion
if defined BUSTIA_MAKING goto make
set "here=%~dp0"
set "here=%here:~0,-1%"
set "jar=%here%\target\bustia.jar"

rem Java: JAVA_HOME, then PATH, 17 or later.
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :try_java "%JAVA_HOME%\bin\java.exe"
if not defined java for %%I in (java.exe) do if not "%%~$PATH:I"=="" call :try_java "%%~$PATH:I"
if not defined java (
  echo bustia: Java 17 or later is needed, and neither JAVA_HOME nor PATH leads to one.>&2
  echo bustia: Install it: winget install EclipseAdoptium.Temurin.17.JDK>&2
  exit /b 2
)

rem The jar: built when it is missing or older than a source.
set "stale="
set "failed="
if not exist "%jar%" set "stale=missing"
if not defined stale for /f "usebackq delims=" %%I in (`powershell -NoProfile -Command "Set-Location -LiteralPath $env:here; $t = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; Get-ChildItem pom.xml, src/main, templates, assets -Recurse -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1 -ExpandProperty Name"`) do set "stale=%%I"
if defined stale call :build
if defined failed exit /b 3

rem The class archive: kept per checkout, jar and JVM, its size in its name.
set "found="
if /i "%BUSTIA_ARCHIVES%"=="off" goto run
if not defined LOCALAPPDATA goto run
set "cache=%LOCALAPPDATA%\bustia"
for %%I in ("%jar%") do set "key=%%~zI %%~tI %version% %here%"
set "key=%key::=-%"
set "key=%key:/=-%"
set "key=%key:\=-%"
set "key=%key: =_%"
set "archive=%cache%\%key:~-160%"
if %major% geq 25 (set "use=-XX:AOTCache" & set "make=-XX:AOTCacheOutput") else (set "use=-XX:SharedArchiveFile" & set "make=-XX:ArchiveClassesAtExit")
for %%I in ("%archive%-*.archive") do if /i "%archive%-%%~zI.archive"=="%%~fI" set "found=%%~fI"
if defined found goto run
rem Made in the background by this same file.
set "BUSTIA_MAKING=yes"
start "" /b /low cmd /c ""%~f0"" >nul 2>nul <nul
set "BUSTIA_MAKING="

:run
if defined found (
  "%java%" -Xlog:disable -Xlog:all=off -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %BUSTIA_JAVA_OPTS% "%use%=%found%" -jar "%jar%" %*
) else (
  "%java%" -Xlog:disable -Xlog:all=off -XX:-UsePerfData -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %BUSTIA_JAVA_OPTS% -jar "%jar%" %*
)
exit /b %errorlevel%

:try_java
set "version="
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined version set "version=%%~V"
if not defined version exit /b
for /f "delims=.-+ tokens=1,2" %%A in ("%version%") do (set "major=%%A" & if "%%A"=="1" set "major=%%B")
if %major% geq 17 set "java=%~1"
exit /b

:build
echo bustia: building target\bustia.jar; the first time this takes a minute.>&2
pushd "%here%"
call mvnw.cmd -q -B -Dmaven.test.skip=true package 1>&2 <nul
if errorlevel 1 set "failed=yes"
popd
if not exist "%jar%" set "failed=yes"
if not defined failed exit /b
if exist "%jar%" del "%jar%"
echo bustia: target\bustia.jar could not be built: what Maven reported stands above.>&2
exit /b

:make
if not exist "%cache%" mkdir "%cache%"
forfiles /p "%cache%" /d -30 /c "cmd /c if @isdir==FALSE del @path"
mkdir "%archive%.making" || exit /b
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=off"
"%java%" %flags% "%make%=%archive%.making\archive" -jar "%jar%" build --quiet --project "%here%" --output "%archive%.making\site"
"%java%" %flags% "%use%=%archive%.making\archive" -jar "%jar%" --version && for %%I in ("%archive%.making\archive") do move /y "%%~fI" "%archive%-%%~zI.archive"
rmdir /s /q "%archive%.making"
exit /b
