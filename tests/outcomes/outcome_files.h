// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_store.h"
#include "models/outcomes/release_steps.h"
#include "tests/support/workspace.h"

namespace nlc::testing_support {

/// A small table in the shape of the performance tables; schools and figures are invented.
inline QByteArray performanceTable(const QByteArray& rows,
                                   const QByteArray& moreHeadings = "PTRWM_EXP_18,PTRWM_EXP_17") {
    return "\xEF\xBB\xBFRECTYPE,ALPHAIND,LEA,ESTAB,URN,SCHNAME,TELIG,BELIG,GELIG,TFSM6CLA1A,TNotFSM6CLA1A,PTRWM_EXP,"
           "PTRWM_EXP_FSM6CLA1A,PTRWM_EXP_NotFSM6CLA1A,READPROG,READPROG_LOWER,READPROG_UPPER,READCOV,READ_AVERAGE,"
           "PTREAD_AT," +
           moreHeadings + "\r\n" + rows;
}
inline QByteArray threeSchools() {
    return performanceTable(
        "1,10,999,2001,900001,Example Hill Primary "
        "School,60,30,30,20,40,63%,50%,70%,-1.9,-3.4,-0.3,100%,104,0%,60%,58%\r\n"
        "1,20,999,2002,900002,Example Coast Junior "
        "School,20,10,10,10,10,55%,SUPP,SUPP,1.2,0.1,2.3,90%,102,5%,50%,SUPP\r\n"
        "2,30,999,7001,900003,Example Court School,5,3,2,2,3,SUPP,SUPP,SUPP,LOWCOV,LOWCOV,LOWCOV,40%,NE,0%,NE,NA\r\n"
        "1,40,999,2003,900004,Example New School,NEW\r\n"
        "3, ,999, , ,Exampleshire,85,43,42,32,53,60%,48%,70%,-0.4,-0.5,-0.3,96%,104,1%,57%,55%\r\n"
        "4, , , , , ,648515,331290,317952,198025,451224,65%,51%,71%, , , , ,104,0%,64%,61%\r\n"
        "5, , , , , ,643616,329113,315849,197488,447479,65%,51%,71%, , , , ,104,0%,64%,61%\r\n");
}
inline QByteArray laitTable() {
    return "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
           "KS2RWM_Expected_STD,RWM,2019,England,65,970,NA\nKS2RWM_Expected_STD,,2020,England,-,970,NA\n"
           "KS2RWM_Expected_STD,,2022,England,59,970,NA\nKS2RWM_Expected_STD,,2019,Norfolk,60,926,East of England\n"
           "KS2RWM_Expected_STD,,2020,Norfolk,-,926,East of England\nKS2RWM_Expected_STD,,2022,Norfolk,50,926,East of "
           "England\n"
           "DAP_NEW_KS2_RWM,,2022,Norfolk,33,926,East of "
           "England\nKS2R_Prog_VA,,2022,Norfolk,-0.28999999999999998,926,East of England\n"
           "KS2RWM_Expected_STD,,2022,East of England,57,985,East of England\nGCSE_Basics,,2022,Norfolk,40,926,East of "
           "England\n";
}

inline Result<ReadOutcomes> readText(const QByteArray& bytes, const QString& name = {},
                                     const ReadOptions& options = {}) {
    SilentProgress progress;
    return readOutcomes(bytes, name, options, progress);
}
inline ReadOutcomes readWhole(const QByteArray& bytes, const QString& name = {}, const ReadOptions& options = {}) {
    return must(readText(bytes, name, options));
}
inline OutcomeTable tableOf(const ReadOutcomes& read, size_t release = 0) {
    return must(OutcomeTable::of(read.releases.at(release).bytes));
}
inline OutcomeStore storeOf(const std::vector<ReadOutcomes>& all) {
    OutcomeStore store;
    for (const ReadOutcomes& read : all)
        for (size_t i = 0; i < read.releases.size(); ++i) store.add(read.releases[i].release, tableOf(read, i));
    return store;
}
inline const Measure& measure(const char* id) { return *measureNamed(QLatin1String(id)); }
inline AreaKey la(const char* code) { return {AreaLevel::LocalAuthority, QLatin1String(code)}; }
inline AreaKey school(const char* urn) { return {AreaLevel::School, QLatin1String(urn)}; }
inline const AreaKey stateFundedEngland{AreaLevel::National, QStringLiteral("england")};

/// Real tables that are not part of the program; empty where they are not on this computer.
inline QByteArray sharedData(const char* name) {
    return bytesOf(QStringLiteral(NLC_SHARED_DATA "/") + QLatin1String(name));
}

}  // namespace nlc::testing_support
