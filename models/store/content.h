// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/store/workspace.h"

namespace nlc {

/// Bytes kept in the workspace under their SHA-256 in hex: pictures, and what was exported. The same bytes are kept
/// once and never change, so undo and history need only the hash.
class Content {
public:
    static constexpr qint64 mostBytes = 20 * 1024 * 1024;  ///< of pictures and documents; larger ones are refused

    /// SHA-256 in hex.
    static QString hashOf(const QByteArray& bytes);

    explicit Content(Workspace& workspace) : m_workspace(workspace) {}
    /// Inside a step. Gives the hash.
    Result<QString> keep(const QByteArray& bytes, qint64 most = mostBytes);
    Result<QByteArray> find(const QString& hash) const;

private:
    Workspace& m_workspace;
};

}  // namespace nlc
