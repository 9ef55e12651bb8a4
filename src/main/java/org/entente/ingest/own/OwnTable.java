package org.entente.ingest.own;

/** What a line of a table states. */
enum OwnTable {
    ORGANIZATIONS, GROUPS, CONFLICTS, MEMBERSHIPS, RELATIONS, EVENTS, PARTICIPATIONS
}
