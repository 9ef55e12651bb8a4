/** Finding things by text. */
package org.entente.search;
