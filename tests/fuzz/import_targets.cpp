// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/people_import.h"
#include "models/people/person.h"
#include "models/text/free_date.h"
#include "models/transfer/import_table.h"
#include "models/transfer/table_file.h"
#include "models/visits/booking_import.h"
#include "models/visits/form_answer.h"
#include "models/visits/reflection_repository.h"
#include "models/visits/visit_repository.h"
#include "tests/fuzz/targets.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

namespace {

using Make = Result<std::unique_ptr<Import>> (*)(Workspace&);

/// People and schools that rows can meet: two of one name, one twice at an address, a school in a trust.
std::unique_ptr<Workspace> aSmallWorkspace() {
    auto workspace = inMemory();
    const auto of = [](Make make, Workspace& into, const QByteArray& text) {
        const Sheet sheet = TableFile::of(text).value().read().value();
        auto import = std::move(*make(into));
        SilentProgress progress;
        (void)import->plan(sheet, guessChoices(sheet, import->fields()), progress);
        holds(import->write(into, progress).has_value(), "the small workspace could not be made");
    };
    of(organisationImport, *workspace,
       "Name,URN,DfE number,Part of\nExample Coast School,120000,926/2001,Example Academy Trust\n"
       "Example Hill School,120001,,Example Academy Trust\n");
    of(peopleImport, *workspace,
       "Given name,Family name,Email,Organisation,Membership,Joined\n"
       "Alex,Example,alex@example.org,Example Coast School,Member,24/01/2024\n"
       "Bo,Figment,bo@example.org,Example Hill School,Enquiry,01/02/2025\nAlex,Example,,Example Hill School,,\n");
    return workspace;
}

size_t countOf(Workspace& workspace, const QString& tableName) {
    return size_t(workspace.value(u"SELECT count(*) FROM "_s + tableName).value().toLongLong());
}

void checkPlan(const ImportPlan& plan, const Sheet& sheet, const ImportChoices& choices) {
    holds(choices.heading >= -1 && choices.heading < int(sheet.rows.size()), "the heading is no row");
    holds(choices.fieldOfColumn.size() == sheet.columns(), "not every column has a choice");
    const size_t first = size_t(choices.heading + 1);
    holds(plan.rows.size() == sheet.rows.size() - first, "not every row has one fate");
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        const ImportRow& row = plan.rows[i];
        holds(row.row == first + i, "a row is out of order");
        holds(row.problemColumn >= -1 && row.problemColumn < sheet.columns(), "a problem is outside the table");
        if (row.fate == ImportRow::Fate::Problem) holds(!row.says.trimmed().isEmpty(), "a problem has no sentence");
    }
}

/// What the person sees and takes away of the plan.
void show(const Sheet& sheet, const ImportChoices& choices, const Import& import, const ImportPlan& plan) {
    ImportTable shown;
    shown.setSheet(sheet, choices, import.fields());
    shown.setPlan(plan);
    for (int row = 0; row < std::min(shown.rowCount(), 20); ++row)
        for (int column = 0; column < std::min(shown.columnCount(), 20); ++column)
            (void)shown.data(shown.index(row, column), Qt::DisplayRole);
    const int problems = plan.count(ImportRow::Fate::Problem);
    const auto rows = shown.problemRows();
    holds(int(rows.size()) - (problems > 0 ? 1 : 0) <= problems + 1, "problem rows are not the rows with problems");
    (void)csvOf(rows);
}

/// Whatever the table holds: a plan with one fate a row, and what the plan says can be written.
void importSheet(Workspace& into, Make make, const QString& counted, const Result<Sheet>& sheet) {
    if (!sheet || sheet->rows.size() > 3000) return;
    auto import = std::move(make(into).value());
    SilentProgress progress;
    const ImportChoices choices = guessChoices(*sheet, import->fields());
    const auto plan = import->plan(*sheet, choices, progress);
    holds(plan.has_value(), "a plan failed");
    checkPlan(*plan, *sheet, choices);
    show(*sheet, choices, *import, *plan);
    // Inside a step that fails at its end, so that nothing stays.
    const auto trial = into.step(u"trial"_s, [&]() -> Result<> {
        const size_t before = countOf(into, counted);
        const auto written = import->write(into, progress);
        const QString why = written ? QString() : written.error().what + u' ' + written.error().detail;
        holds(written.has_value(), "what the plan promised cannot be written: " + why.toStdString());
        const auto made = size_t(plan->count(ImportRow::Fate::New));
        const size_t more = countOf(into, counted) - before;
        holds(counted == u"person"_s ? more == made : more >= made, "not one new record for each new row");
        const auto again = std::move(make(into).value())->plan(*sheet, choices, progress);
        holds(again && again->rows.size() == plan->rows.size(), "the same table cannot be planned again");
        if (made == plan->rows.size())  // no row changed what another made
            holds(again->count(ImportRow::Fate::New) == 0, "what was just imported would come in twice");
        return failed(Error::Kind::Cancelled, u"Not kept."_s);
    });
    holds(!trial && trial.error().kind == Error::Kind::Cancelled, "a trial was kept");
}

Result<Sheet> sheetIn(const QByteArray& bytes) {
    return TableFile::of(bytes).and_then([](const TableFile& file) { return file.read(); });
}

void importWhole(Workspace& into, Make make, const QString& counted, const QByteArray& bytes) {
    importSheet(into, make, counted, sheetIn(bytes));
}

/// With a visit of two dates, the first of which has one place.
std::unique_ptr<Workspace> aWorkspaceWithAVisit() {
    auto workspace = aSmallWorkspace();
    Visit visit;
    visit.focus = u"Reading"_s;
    visit.host = {1};
    visit.state = VisitState::Open;
    visit.perSchool = 2;
    const auto made = addVisit(*workspace, visit);
    holds(made.has_value(), "the visit could not be made");
    for (const int day : {11, 25}) {
        VisitDate date;
        date.visit = *made;
        date.day = {2025, 3, day};
        date.capacity = day == 11 ? 1 : 4;
        holds(addVisitDate(*workspace, date).has_value(), "the date could not be made");
    }
    return workspace;
}

}  // namespace

int dates(const uint8_t* data, size_t size) {
    const QString typed = textOf(data, std::min<size_t>(size, 4096));
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst}) {
        const QDate day = importedDate(typed, order);
        holds(!day.isValid() || importedDate(day.toString(Qt::ISODate), order) == day,
              "a date reads differently again");
    }
    for (const QDate& today : {QDate(2025, 2, 12), QDate(2024, 2, 29), QDate(2100, 1, 31)}) {
        const auto day = parseFreeDate(typed, today);
        speaks(day);
        if (!day) continue;
        holds(day->isValid() && day->year() >= 1900 && day->year() <= 2199, "a date outside 1900 to 2199");
        holds(parseFreeDate(shownDate(*day), today) == *day, "a date as shown reads differently");
    }
    return 0;
}

int people(const uint8_t* data, size_t size) {
    static const auto into = aSmallWorkspace();
    importWhole(*into, peopleImport, u"person"_s, bytesOf(data, size));
    return 0;
}

int organisations(const uint8_t* data, size_t size) {
    static const auto into = aSmallWorkspace();
    importWhole(*into, organisationImport, u"organisation"_s, bytesOf(data, size));
    return 0;
}

int bookings(const uint8_t* data, size_t size) {
    static const auto into = aWorkspaceWithAVisit();
    const auto booking = [](Workspace& workspace) { return bookingImport(workspace, {1}); };
    const auto reflection = [](Workspace& workspace) { return reflectionImport(workspace, {1}); };
    const QByteArray bytes = bytesOf(data, size);
    importWhole(*into, booking, u"booking"_s, bytes);
    importWhole(*into, reflection, u"reflection"_s, bytes);
    const PastedPeople pasted = pastedPeople(textOf(data, std::min<size_t>(size, 1 << 16)));
    for (const QStringList& row : pasted.sheet.rows) holds(row.size() == 3, "a pasted row has not three cells");
    importSheet(*into, booking, u"booking"_s, pasted.sheet);
    return 0;
}

}  // namespace nlc::fuzzing
