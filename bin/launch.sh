# The part that bin/stemma and bin/stemma-bench share; sourced by them, never run by itself.
#
#   launch MODULE [ARGUMENT…]   builds MODULE if it is missing or older than its sources, then becomes its program
#
# Environment: JAVA_HOME (which Java), STEMMA_JAVA_OPTS (further options for Java, split at spaces),
# STEMMA_MULTILINGUAL (off: the program is built without the multilingual encoder, whose model is then not fetched).
# Exit code 70: the program could not be built or Java could not be found; otherwise the program's own.

readonly EXIT_UNAVAILABLE=70

case ${STEMMA_MULTILINGUAL:-on} in
  on) readonly PROFILE=multilingual ;;
  off) readonly PROFILE='!multilingual' ;;
  *)
    echo "STEMMA_MULTILINGUAL is $STEMMA_MULTILINGUAL; it can be on or off." >&2
    exit "$EXIT_UNAVAILABLE"
    ;;
esac

complain() { printf '%s\n' "$*" >&2; }

# True if the program of module $1 was never built, or a source, resource or POM changed since, or it was built with
# other options. Folders count too: deleting a file changes the time of its folder.
is_stale() {
  local module=$1 stamp=$home/$1/target/stemma/built inputs=("$home/pom.xml" "$home/.mvn")
  [ -f "$stamp" ] || return 0
  [ "$(cat "$stamp")" = "$PROFILE" ] || return 0
  [ -f "$home/$module/target/stemma/lib/$module.jar" ] || return 0
  local each
  for each in stemma-core stemma-multilingual stemma-server "$module"; do
    inputs+=("$home/$each/pom.xml" "$home/$each/src/main")
  done
  [ -n "$(find "${inputs[@]}" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# Runs "$@" while no other launcher of this checkout does.
with_lock() {
  local lock=$home/target/launch.lock status=0
  mkdir -p "$home/target" || return
  if command -v flock >/dev/null 2>&1; then
    (
      flock 9 || exit
      "$@" 9>&-
    ) 9>"$lock"
    return
  fi
  until mkdir "$lock.d" 2>/dev/null; do
    # A launcher that was killed leaves its folder behind; its process number says that it is gone.
    if [ -s "$lock.d/pid" ] && ! kill -0 "$(cat "$lock.d/pid")" 2>/dev/null; then
      rm -rf "$lock.d"
    else
      sleep 1
    fi
  done
  echo $$ >"$lock.d/pid"
  "$@" || status=$?
  rm -rf "$lock.d"
  return "$status"
}

build() {
  local module=$1 folder=$home/$1/target/stemma
  is_stale "$module" || return 0 # another launcher built it while this one waited for the lock
  if ! command -v mvn >/dev/null 2>&1; then
    complain "$module: it must be built first, and Maven (mvn) is not on the PATH. Install Maven 3.8 or later."
    return 1
  fi
  complain "$module: building it, which is needed once after each change of the sources…"
  rm -rf "$folder"
  mkdir -p "$folder" || return
  # Stamped with the time before the build: what is edited meanwhile counts as newer.
  printf '%s\n' "$PROFILE" >"$folder/building"
  if ! (cd "$home" && mvn -q -B -Dmaven.test.skip=true -Djacoco.skip=true -P "$PROFILE" \
    -pl "$module" -am package </dev/null >&2); then
    complain "$module: the build failed; Maven's report stands above. After mending it, just start again."
    return 1
  fi
  mv "$folder/building" "$folder/built"
}

# Sets java and release: the Java to start, and a short name of its exact build.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || { complain "JAVA_HOME is $JAVA_HOME, but there is no program bin/java in it."; return 1; }
  else
    java=$(command -v java) || { complain "Java is not on the PATH. Install a JDK, 17 or later, or set JAVA_HOME."; return 1; }
  fi
  local about
  about=$(dirname "$(readlink -f "$java")")/../release
  if [ -r "$about" ]; then
    release=$(cksum <"$about" | tr ' ' '-')
  else
    release=$("$java" -version 2>&1 | cksum | tr ' ' '-')
  fi
}

# Says whether file $1 is there and newer than every jar of the program in folder $2.
is_current() {
  [ -f "$1" ] && [ -z "$(find "$2/lib" -newer "$1" -print | head -n 1)" ]
}

# Makes the class-data archive $2 of what `--help` of the program in folder $1 loads. Where that fails, a note beside it
# keeps later starts from trying again, and they go without.
archive_classes() {
  local folder=$1 archive=$2 jar=$3
  if is_current "$archive" "$folder" || is_current "$archive.failed" "$folder"; then
    return
  fi
  mkdir -p "${archive%/*}"
  rm -f "$archive" "$archive.failed"
  if "$java" -XX:ArchiveClassesAtExit="$archive.new" -XX:+UseSerialGC -Xlog:disable -jar "$jar" --help \
    </dev/null >/dev/null 2>&1 && [ -s "$archive.new" ]; then
    mv "$archive.new" "$archive"
  else
    rm -f "$archive.new"
    : >"$archive.failed"
  fi
}

launch() {
  local module=$1 java release
  shift
  find_java || exit "$EXIT_UNAVAILABLE"
  if is_stale "$module"; then
    with_lock build "$module" || exit "$EXIT_UNAVAILABLE"
  fi

  local folder=$home/$module/target/stemma
  local jar=$folder/lib/$module.jar archive=$folder/cds/$release.jsa
  # The heap starts small and grows as it must: most of what a run needs are the models, which lie outside of it.
  local options=(-Xms64m -Xmx2g -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30)
  options+=(-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
  # Java's own warnings go to standard output unless told otherwise, where a program may be reading JSON.
  options+=(-Xlog:disable -Xlog:all=error:stderr)

  if ! is_current "$archive" "$folder" && ! is_current "$archive.failed" "$folder"; then
    with_lock archive_classes "$folder" "$archive" "$jar" || true
  fi
  if [ -f "$archive" ]; then
    # Java checks that the archive fits; if not, it starts without.
    options+=(-Xshare:auto -XX:SharedArchiveFile="$archive")
  fi
  # Java cannot ask whether a stream is a terminal, nor how wide it is.
  local terminal=''
  if [ -t 1 ]; then terminal=out; fi
  if [ -t 2 ]; then terminal=$terminal,err; fi
  if [ -n "$terminal" ]; then
    options+=("-Dstemma.terminal=$terminal")
    COLUMNS=${COLUMNS:-$(tput cols 2>/dev/null || true)}
    export COLUMNS
  fi
  # glibc would otherwise keep, for each thread, memory that the models' runtime no longer needs.
  export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2} MALLOC_TRIM_THRESHOLD_=${MALLOC_TRIM_THRESHOLD_:-1048576}
  export MALLOC_MMAP_THRESHOLD_=${MALLOC_MMAP_THRESHOLD_:-262144}
  # Java reads file names by the locale, and in the C locale it finds none with letters beyond ASCII.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  # The serial collector starts fastest; whoever names another one gets that.
  case ${STEMMA_JAVA_OPTS:-} in
    *-XX:+Use*GC*) ;;
    *) options+=(-XX:+UseSerialGC) ;;
  esac
  case ${1:-} in
    -h | --help | -V | --version | '') options+=(-XX:TieredStopAtLevel=1) ;;
  esac
  # shellcheck disable=SC2086 # split at spaces on purpose
  exec "$java" "${options[@]}" ${STEMMA_JAVA_OPTS:-} -jar "$jar" "$@"
}
