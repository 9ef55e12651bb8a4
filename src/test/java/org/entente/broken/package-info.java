/** A small house that breaks each rule of {@code Packages} once. */
package org.entente.broken;
