package org.tongxin.proposal.roster;

import org.jspecify.annotations.Nullable;

/** The text of a row's cells: the same on the screen, on paper and in a file. */
public record RosterCells(Say words) {

    /** How the reader's language says a key. */
    public interface Say {
        String t(String key, Object... arguments);
    }

    public String of(RosterColumn column, RosterRow row) {
        return switch (column) {
            case CASE_NO -> text(row.caseLabel());
            case TITLE -> row.title();
            case PROPOSER -> row.proposerName();
            case UNIT -> row.unitName();
            case CO_UNITS -> text(row.coUnits());
            case LEADER -> row.leader();
            case RESPONSIBLE -> row.responsible();
            case DUE -> row.overdue() ? words.t("roster.due.overdue", text(row.due())) : text(row.due());
            case PROGRESS -> row.progress() == null ? "" : row.progressOn() + " " + row.progress();
            case RESULT -> result(row);
            case CONTACTS -> Integer.toString(row.contacts());
            case URGINGS -> Integer.toString(row.urgings());
            case TICK -> words.t("roster.tick." + row.tick().stage());
        };
    }

    private String result(RosterRow row) {
        var said = words.t("roster.stage." + row.stage());
        return row.resultClass() == null || row.resultClass().isBlank() ? said : words.t("roster.result", said, row.resultClass());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
