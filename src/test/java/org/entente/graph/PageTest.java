package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PageTest {
    private static RequestError refused(Integer first, Integer last, int most) {
        return assertThrows(RequestError.class, () -> new Page(first, null, last, null, null).size(most));
    }

    @Test
    void hasAsManyRowsAsAreAskedAndMayBe() {
        assertEquals(20, new Page(20, null, null, null, null).size(20));
        assertEquals(0, new Page(null, null, 0, null, null).size(20));
        assertEquals(Page.DEFAULT_SIZE, new Page(null, null, null, null, null).size(1000));
        assertEquals(20, new Page(null, null, null, null, null).size(20));
    }

    @Test
    void refusesWhatIsNoPage() {
        assertEquals(ErrorCode.PAGE_TOO_LARGE, refused(21, null, 20).code());
        assertEquals("Argument 'last' is 21, the largest page is 20. Go on with 'before: <pageInfo.startCursor>'.",
                refused(null, 21, 20).getMessage());
        assertEquals(ErrorCode.BAD_USER_INPUT, refused(-1, null, 20).code());
        assertEquals("Pass 'first' or 'last', not both.", refused(1, 1, 20).getMessage());
    }
}
