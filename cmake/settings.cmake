# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares: the language, the warnings, Qt's strict macros. Everything links nlc_settings.
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Debug)
endif()

# ccache, when it is there and nothing else was asked for: precompiled headers need the sloppiness; paths relative to the
# project let a clone in another folder reuse what was compiled here.
find_program(NLC_CCACHE ccache)
mark_as_advanced(NLC_CCACHE)
if(NLC_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER AND NOT MSVC)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${NLC_CCACHE}")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Gui)

# Precompiled for each target, when NLC_PCH. Few on purpose: a header of all of Qt (400 MB) costs more to map than it saves.
set(NLC_COMMON_HEADERS <QString> <QStringList> <QDate> <QDateTime> <QHash> <QVariant> <QAbstractListModel>
    <vector> <functional> <optional> <tl/expected.hpp>)

add_library(nlc_settings INTERFACE)
target_compile_features(nlc_settings INTERFACE cxx_std_20)
target_include_directories(nlc_settings INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(nlc_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 NLC_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(nlc_settings INTERFACE /W4 /WX /utf-8 /permissive-)
else()
    target_compile_options(nlc_settings INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
endif()
if(NLC_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(nlc_settings INTERFACE -fpch-preprocess)  # else ccache cannot reuse what uses such a header
endif()
if(NLC_SANITIZE)
    target_compile_options(nlc_settings INTERFACE -fsanitize=${NLC_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(nlc_settings INTERFACE -fsanitize=${NLC_SANITIZE})
    if(NLC_SANITIZE MATCHES "undefined")
        # These four check every use of a pointer: a third of the build's time, for what AddressSanitizer stops at as well.
        target_compile_options(nlc_settings INTERFACE -fno-sanitize=null,alignment,object-size,vptr)
    endif()
    # GCC: "-fsanitize … can lead to false positives"; with Qt's and tl's headers it does.
    target_compile_options(nlc_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
