package org.entente.search;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.Derived;

/** Keeps what clients call countries and organizations by. */
@Singleton
@Unremovable
class CalledParties implements Derived {
    @Override
    public List<String> afterLoad() {
        return List.of("""
                delete from called c where not exists (select 1 from calling n
                  where n.kind = c.kind and n.name = c.name and n.party_id = c.party_id and n.standing = c.standing)""",
                "insert into called (kind, name, party_id, standing) select kind, name, party_id, standing from calling on conflict do nothing");
    }
}
