/** A made-up publisher with codes of its own for countries. */
package org.entente.publisher.almanac;
