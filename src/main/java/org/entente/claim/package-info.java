/** What sources say about a party or a conflict that is no relation: a figure, a statement. */
package org.entente.claim;
