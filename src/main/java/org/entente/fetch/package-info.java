/** Publishers' files on their way here: asked for, fetched, kept, and compared with what is loaded. */
@NullMarked
package org.entente.fetch;

import org.jspecify.annotations.NullMarked;
