/** Countries in organizations, and what countries belong to together. */
package org.entente.membership;
