/** The way in: login, security, problem details, the shell around each page. */
@ApplicationModule(allowedDependencies = {"shared", "organization"})
package vn.tiendo.web;

import org.springframework.modulith.ApplicationModule;
