package org.entente.edition;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.file.Rejections;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param moved facts that only stand elsewhere in the file now
 * @param edition the edition that it made, or would have made; null where nothing changed
 * @param notRead the files in a .zip that are not read
 * @param peakMemory heap in bytes, as far as seen
 */
public record Report(String dataSet, String source, String file, boolean dryRun, @Nullable Long edition, long rowsRead, long added,
        long changed, long moved, long unchanged, long removed,
        Rejections rejections, List<String> notRead, Duration time, long peakMemory) {
    /** So many facts may go without a question, and beyond them one in so many. */
    private static final int FEW = 20;
    private static final int PART = 10;
    private static final String IF_MEANT = "Is the file whole? If it is meant so: --allow-removal";

    Report finished(boolean dry, List<String> leftOut, Duration taken, long memory) {
        return new Report(dataSet, source, file, dry, edition, rowsRead, added, changed, moved, unchanged, removed, rejections, leftOut,
                taken,
                memory);
    }

    /** A sentence if it looks like a broken file and not like a newer one; else null. */
    @Nullable
    String doubt() {
        if (rowsRead > 0 && (rejections.rows() == rowsRead || rejections.count() > 0 && added + changed + moved + unchanged == 0)) {
            return rowsRead == 1 ? String.format(Locale.ROOT, "The only row of %s cannot be taken. %s", file, IF_MEANT)
                    : String.format(Locale.ROOT, "None of the %,d rows of %s can be taken. %s", rowsRead, file, IF_MEANT);
        }
        long before = removed + changed + moved + unchanged;
        if (removed <= FEW || removed * PART <= before) return null;
        return String.format(Locale.ROOT, "%s would remove %,d of the %,d facts that %s has stated. %s", file, removed, before, source,
                IF_MEANT);
    }

    public JsonObject json() {
        JsonArray rejected = new JsonArray();
        rejections.kept()
                .forEach(one -> rejected.add(new JsonObject().put("table", one.table()).put("line", one.line()).put("column", one.column())
                        .put("value", one.value()).put("reason", one.reason())));
        return new JsonObject().put("dataSet", dataSet).put("source", source).put("file", file).put("dryRun", dryRun)
                .put("edition", edition)
                .put("rowsRead", rowsRead).put("added", added).put("changed", changed).put("moved", moved).put("unchanged", unchanged)
                .put("removed", removed)
                .put("rejected", rejections.count()).put("rejectedByReason", new JsonObject(Map.copyOf(rejections.rejected())))
                .put("storedAsItStands", new JsonObject(Map.copyOf(rejections.noted()))).put("rejections", rejected)
                .put("notRead", new JsonArray(notRead))
                .put("seconds", time.toMillis() / 1000.0).put("peakMemoryMB", peakMemory >> 20);
    }
}
