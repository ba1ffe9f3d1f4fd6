// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/chart_question.h"

namespace nlc {

/// A figure in a short list beside a chart: "England", "63%".
struct GlanceLine {
    QString name, value;
    bool isStrong = false;
};
struct Glance {
    int year = 0;
    std::vector<GlanceLine> lines = {};
    std::vector<GlanceLine> gap = {};  ///< what the difference from England is made of; empty: not known
    QString gapTitle = {};
    QString alike = {};  ///< of a school: how many of those most like it do better than expected; empty: not known
    QString more = {};   ///< "If 412 more of Norfolk's pupils …"; empty: pupils are not counted
};
/// The area, whom it is held against, the neighbours' median and its place among them; where the gap is, and how many
/// children it is.
Glance glanceOf(const AnsweredQuestion& question);

/// Areas that can be asked for, by what they are: LAs, then England and regions, groups of schools, schools; each in
/// the order of its names.
struct AskableArea {
    AreaKey key;
    QString name;
};
std::vector<AskableArea> askableAreas(const OutcomeStore& store, const KnownSchools& known);

/// The LA that most of the releases speak of without speaking of all: whose figures they were imported for. Without
/// one, the first area there is.
AreaKey likeliestArea(const OutcomeStore& store, const std::vector<AskableArea>& areas);

}  // namespace nlc
