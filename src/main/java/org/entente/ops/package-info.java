/** What those who run the service want to see. */
package org.entente.ops;
