/** Entente: the world's foreign relations as one graph. */
package org.entente;
