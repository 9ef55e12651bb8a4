/** What is not code: manifests, dashboards, configuration, container files, releases. */
package org.entente.deploy;
