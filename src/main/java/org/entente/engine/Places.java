package org.entente.engine;

import graphql.execution.ResultPath;
import java.util.Arrays;

/** Where the values of one field of a level stand in the answer. Paths are made only when an error names one. */
sealed interface Places {
    /** The path of value {@code i}. */
    ResultPath path(int i);

    /** The path as numbers: of fields in their selections, of elements in their lists. The answer's own order, depth first. */
    int[] order(int i);

    /** Directly in a field of each row. */
    record InRows(Row[] rows, int field) implements Places {
        @Override
        public ResultPath path(int i) {
            return rows[i].path().segment(rows[i].shape.keys[field]);
        }

        @Override
        public int[] order(int i) {
            return append(rows[i].order(), field);
        }
    }

    /** Elements of the lists at other places: value {@code i} is element {@code index[i]} of the list at {@code list[i]}. */
    record InLists(Places lists, int[] list, int[] index) implements Places {
        @Override
        public ResultPath path(int i) {
            return lists.path(list[i]).segment(index[i]);
        }

        @Override
        public int[] order(int i) {
            return append(lists.order(list[i]), index[i]);
        }
    }

    private static int[] append(int[] order, int last) {
        int[] longer = Arrays.copyOf(order, order.length + 1);
        longer[order.length] = last;
        return longer;
    }
}
