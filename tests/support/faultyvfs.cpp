// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultyvfs.h"

#include <sqlite3.h>

#include <cerrno>
#include <climits>
#include <cstring>

namespace okienko
{

namespace
{

struct State {
    sqlite3_vfs *real = nullptr;
    int calls = 0;
    int first = INT_MAX;
    int last = INT_MAX;
    FaultyVfs::Fault fault = FaultyVfs::Fault::InputOutput;
    int systemError = 0;
};
State state;

/// Our file is this head with the real file behind it in the same piece of memory.
struct Layer {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<Layer *>(file)->real; }

bool fails()
{
    const int index = state.calls++;
    return index >= state.first && index <= state.last;
}

int failWith(int inputOutput)
{
    switch (state.fault) {
    case FaultyVfs::Fault::Full:
        state.systemError = ENOSPC;
        return inputOutput == SQLITE_IOERR_WRITE ? SQLITE_FULL : inputOutput;
    case FaultyVfs::Fault::ReadOnly: state.systemError = EROFS; return inputOutput;
    case FaultyVfs::Fault::InputOutput: state.systemError = EIO; return inputOutput;
    }
    return inputOutput;
}

int layerClose(sqlite3_file *file)
{
    return realOf(file)->pMethods != nullptr ? realOf(file)->pMethods->xClose(realOf(file)) : SQLITE_OK;
}
int layerRead(sqlite3_file *file, void *to, int amount, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, amount, at);
}
int layerWrite(sqlite3_file *file, const void *from, int amount, sqlite3_int64 at)
{
    return fails() ? failWith(SQLITE_IOERR_WRITE)
                   : realOf(file)->pMethods->xWrite(realOf(file), from, amount, at);
}
int layerTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? failWith(SQLITE_IOERR_TRUNCATE) : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int layerSync(sqlite3_file *file, int flags)
{
    return fails() ? failWith(SQLITE_IOERR_FSYNC) : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int layerSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int layerLock(sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int layerUnlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int layerReserved(sqlite3_file *file, int *out)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out);
}
int layerControl(sqlite3_file *file, int what, void *with)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, with);
}
int layerSector(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int layerDevice(sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }

// Version 1: no shared memory and no memory mapping, which locking_mode=EXCLUSIVE does not need.
const sqlite3_io_methods layerMethods = {
    1,         layerClose,  layerRead,     layerWrite,   layerTruncate, layerSync,   layerSize,
    layerLock, layerUnlock, layerReserved, layerControl, layerSector,   layerDevice, nullptr,
    nullptr,   nullptr,     nullptr,       nullptr,      nullptr,
};

int vfsOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    auto *layer = reinterpret_cast<Layer *>(file);
    layer->real = reinterpret_cast<sqlite3_file *>(layer + 1);
    const int code = state.real->xOpen(state.real, name, layer->real, flags, out);
    layer->base.pMethods = code == SQLITE_OK ? &layerMethods : nullptr;
    return code;
}
int vfsLastError(sqlite3_vfs *, int, char *) { return state.systemError; }

} // namespace

void FaultyVfs::install()
{
    if (state.real != nullptr)
        return;
    state.real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs = *state.real;
    vfs.szOsFile = static_cast<int>(sizeof(Layer)) + state.real->szOsFile;
    vfs.zName = "faulty";
    vfs.pNext = nullptr;
    vfs.xOpen = vfsOpen;
    vfs.xGetLastError = vfsLastError;
    sqlite3_vfs_register(&vfs, 1);
}

void FaultyVfs::heal() { state = {state.real}; }

int FaultyVfs::calls() { return state.calls; }

void FaultyVfs::failAt(int index, Fault fault)
{
    heal();
    state.first = state.last = index;
    state.fault = fault;
}

void FaultyVfs::failFrom(int index, Fault fault)
{
    heal();
    state.first = index;
    state.fault = fault;
}

} // namespace okienko
