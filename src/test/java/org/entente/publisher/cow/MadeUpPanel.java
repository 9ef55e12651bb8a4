package org.entente.publisher.cow;

import java.util.List;
import java.util.Random;

/** A large file in the shape of COW's memberships by state and year, made up anew but always the same. */
public final class MadeUpPanel {
    private static final List<Integer> STATES = List.of(2, 20, 40, 70, 200, 210, 220, 230, 255, 290, 325, 339, 350, 352, 355, 360, 366, 367,
            368, 370, 371, 372, 373, 380, 385, 390, 630, 640, 645, 651,
            660, 663, 666, 670, 690, 692, 694, 696, 698, 700, 710, 740, 750, 770, 771, 800, 820, 830, 840, 850, 900, 920);
    private static final int FIRST_YEAR = 1960;
    private static final int LAST_YEAR = 2014;

    private MadeUpPanel() {}

    public static String text(int organizations) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("ccode,year,state");
        for (int o = 0; o < organizations; o++) text.append(",XO").append(o);
        text.append("\r\n");
        for (int state : STATES) {
            int[] values = new int[organizations];
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                text.append(state).append(',').append(year).append(",made up");
                for (int o = 0; o < organizations; o++) {
                    if (random.nextInt(20) == 0) values[o] = List.of(-1, 0, 1, 1, 1, 2, 3, -9).get(random.nextInt(8));
                    text.append(',').append(values[o]);
                }
                text.append("\r\n");
            }
        }
        return text.toString();
    }
}
