package org.entente.publisher.factbook;

import org.entente.edition.file.DataRow;

/**
 * What one edition says of an entity on one topic.
 *
 * @param edition the year of it
 * @param text without marks of HTML
 */
record Entry(int edition, Entity entity, Topic topic, String text, DataRow row) {}
