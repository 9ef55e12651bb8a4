package org.entente.claim;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.Derived;

/** Marks the claims about one property of one subject that have another value. */
@Singleton
@Unremovable
class ContestedClaims implements Derived {
    @Override
    public List<String> afterLoad() {
        return List.of("""
                update claim x set contested = not x.contested
                where x.contested <> exists (select 1 from claim c where c.property = x.property and c.value <> x.value
                  and c.party_id is not distinct from x.party_id and c.conflict_id is not distinct from x.conflict_id)""");
    }
}
