/** Data sets that can be imported, each as its publisher gives it out. */
package org.entente.publisher;
