/** International organizations, treaty regimes, forums, chambers, and how they belong together. */
package org.entente.organization;
