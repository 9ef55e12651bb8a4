/** What those who run the service want to see. */
@NullMarked
package org.entente.ops;

import org.jspecify.annotations.NullMarked;
