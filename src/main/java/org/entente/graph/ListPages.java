package org.entente.graph;

import java.util.List;
import java.util.function.Supplier;

/** Pages of lists that are known as a whole, such as counts over a few hundred countries. */
public final class ListPages<N extends Listed> implements Pages<N> {
    private final Class<N> type;
    private final Once<List<List<N>>> lists;
    private final Page page;
    private final int size;

    /** @param lists makes each parent's list, in its order, when the first one is asked for */
    public ListPages(Class<N> type, Supplier<List<List<N>>> lists, Page page) {
        this.type = type;
        this.lists = new Once<>(lists);
        this.page = page;
        this.size = page.size(Bounds.current().pageSize());
    }

    @Override
    public Slice<N> slice(int parent) {
        List<N> all = lists.get().get(parent);
        int from = page.after() == null ? 0 : place(all, "after", page.after()) + 1;
        int to = page.before() == null ? all.size() : place(all, "before", page.before());
        if (from > to) return new Slice<>(List.of(), true, true);
        int begin = page.backwards() ? Math.max(from, to - size) : from;
        int end = page.backwards() ? to : Math.min(to, from + size);
        return new Slice<>(all.subList(begin, end), begin > 0, end < all.size());
    }

    @Override
    public int total(int parent) {
        return lists.get().get(parent).size();
    }

    private int place(List<N> all, String argument, String cursor) {
        long row = Cursor.row(type, argument, cursor);
        for (int i = 0; i < all.size(); i++) if (all.get(i).rowId == row) return i;
        throw new RequestError(ErrorCode.BAD_CURSOR, "The row of this cursor is not in this list: start again without it.");
    }
}
