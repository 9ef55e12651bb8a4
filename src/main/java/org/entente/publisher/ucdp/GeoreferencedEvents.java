package org.entente.publisher.ucdp;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.PublishedFile;
import org.entente.edition.Release;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Georeferenced Events: each incident of organized violence. The yearly releases hold everything; the candidate releases bring what happened
 * since, month by month, and are revised by later ones.
 */
@Singleton
class GeoreferencedEvents extends UcdpDataSet {
    private static final Pattern VERSION = Pattern.compile("v(\\d{2})_(\\d+)(?:_(\\d+))?(?:_(\\d+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELEASE = Pattern.compile("(\\d{2})\\.(\\d+)(\\.\\d+)*");

    @Override
    public String name() {
        return "ucdp-ged";
    }

    @Override
    public String title() {
        return "UCDP Georeferenced Event Dataset";
    }

    @Override
    public String howToCite() {
        return "Sundberg, Ralph, and Erik Melander. 2013. Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4).";
    }

    @Override
    public List<PublishedFile> files() {
        return List.of(yearly("ged", "ged/ged{release}-csv.zip"));
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Layout
                .of("UCDP Georeferenced Events", "id", "relid", "year", "active_year", "code_status", "type_of_violence",
                        "conflict_dset_id", "conflict_new_id", "conflict_name",
                        "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id",
                        "side_b_new_id", "side_b", "number_of_sources",
                        "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
                        "where_coordinates", "where_description", "adm_1", "adm_2",
                        "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
                        "date_prec", "date_start", "date_end",
                        "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob")
                .otherwiseIn(null).alsoWithoutHeader());
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = asked.version() != null ? asked.version() : version(tables.getFirst().name());
        if (version == null || !RELEASE.matcher(version).matches()) {
            throw new InvalidFile(
                    "The file does not tell the version of the data set: --release <version>, for example --release 25.1, or 25.0.9 for a candidate release");
        }
        if (isCandidate(version))
            return new About(name() + "-candidate", title() + ", candidate events", version, null, asked.coverageUntil(), RANK - 10);
        int year = Integer.parseInt(version.substring(0, 2));
        return new About(name() + "-" + version, title() + ", v" + version, version, LocalDate.of(1989, 1, 1),
                asked.coverageUntil(LocalDate.of(2000 + year - 1, 12, 31)), RANK + year);
    }

    /** As file names have it: v23_1, v25_0_9, v25_01_25_09. */
    private static @Nullable String version(String file) {
        Matcher matcher = VERSION.matcher(file);
        if (!matcher.find()) return null;
        String version = matcher.group(1) + "." + Integer.parseInt(matcher.group(2));
        for (int part = 3; part <= 4; part++) if (matcher.group(part) != null) version += "." + Integer.parseInt(matcher.group(part));
        return version;
    }

    private static boolean isCandidate(String version) {
        return version.indexOf('.') != version.lastIndexOf('.');
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        if (about.code().endsWith("-candidate")) draft.partial();
        EventRow events = new EventRow(draft);
        for (DataTable table : tables) draft.read(table, events::stage);
    }
}
