/** Facts become editions: staged as they are read, then merged into the graph at once; knows no table of its own accord, only what features tell. */
@NullMarked
package org.entente.edition;

import org.jspecify.annotations.NullMarked;
