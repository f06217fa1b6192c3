# SPDX-License-Identifier: GPL-3.0-or-later
# okienko_room(<name> [DIR <folder>] SOURCES ... [PUBLIC ...] [PRIVATE ...])
#
# A room is a static library whose headers other rooms reach as "<name>/<file>.h", and only when they link it: the
# include root of a room holds nothing but one link to the room's own folder. So the compiler keeps the walls.
# PUBLIC: rooms and libraries that appear in the room's headers. PRIVATE: those that only its sources use.

function(okienko_warnings target)
  # With clang, for the fuzzers, warnings are left out: it has other opinions.
  if(NOT OKIENKO_FUZZ)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
      -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
  endif()
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_CONTEXTLESS_CONNECT)
endfunction()

if(OKIENKO_PRECOMPILE)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "")
  add_library(okienko_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(okienko_precompiled PRIVATE Qt6::Core tl::expected)
  okienko_warnings(okienko_precompiled)
  set_target_properties(okienko_precompiled PROPERTIES AUTOMOC OFF)
  target_precompile_headers(okienko_precompiled PRIVATE
    <algorithm> <chrono> <functional> <memory> <optional> <variant> <tl/expected.hpp>
    <QByteArray> <QDateTime> <QDir> <QFile> <QHash> <QJsonObject> <QList> <QLoggingCategory> <QMap> <QObject> <QSet>
    <QString> <QStringList> <QTimer> <QUuid> <QVariant>)
endif()

function(okienko_precompile target)
  if(OKIENKO_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM okienko_precompiled)
  endif()
endfunction()

function(okienko_room name)
  cmake_parse_arguments(ROOM "" "DIR" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(NOT ROOM_DIR)
    set(ROOM_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  set(target okienko_${name})
  qt_add_library(${target} STATIC ${ROOM_SOURCES})
  okienko_room_walls(${target} ${name} ${ROOM_DIR})
  target_link_libraries(${target} PUBLIC Qt6::Core ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
endfunction()

# Gives an existing library target the walls of a room (used by the QML modules, which are made by qt_add_qml_module).
function(okienko_room_walls target name dir)
  set(root ${CMAKE_BINARY_DIR}/rooms/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${dir} ${root}/${name} SYMBOLIC)
  target_include_directories(${target} PUBLIC ${root})
  okienko_warnings(${target})
  okienko_precompile(${target})
  set_target_properties(${target} PROPERTIES OKIENKO_ROOM ${name})
  set_property(GLOBAL APPEND PROPERTY OKIENKO_ROOMS ${target})
endfunction()
