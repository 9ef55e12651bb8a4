/** A made-up kind of fact: what a new one takes is this folder and its migration, and no edit of another Java file. */
package org.entente.embassy;
