#include "models/documents/pdf_writer.h"
namespace nlc::doc { Result<QByteArray> writePdf(const Document&, QStringList*) { return QByteArray(); } }
