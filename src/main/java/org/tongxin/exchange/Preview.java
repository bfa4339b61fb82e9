package org.tongxin.exchange;

import java.util.List;

/**
 * The first rows of a file as an import would understand them.
 *
 * @param fields   the fields that a column fills, in the order of the cells
 * @param rows     the rows
 * @param problems what keeps the mapping from being used at all
 */
public record Preview(List<Field> fields, List<Line> rows, List<ImportError> problems) {

    public Preview {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * @param number 1-based row in the file
     * @param cells  the texts as understood (a date in ISO form), one for each field; as written where not understood
     * @param errors what is wrong with the row
     */
    public record Line(int number, List<String> cells, List<ImportError> errors) {

        public Line {
            cells = List.copyOf(cells);
            errors = List.copyOf(errors);
        }
    }
}
