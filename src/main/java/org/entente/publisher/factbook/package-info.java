/** The World Factbook: what its editions of 1990 to 2026 say of each country. */
@NullMarked
package org.entente.publisher.factbook;

import org.jspecify.annotations.NullMarked;
