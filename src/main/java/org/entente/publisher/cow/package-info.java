/** Data sets of the Correlates of War project. */
package org.entente.publisher.cow;
