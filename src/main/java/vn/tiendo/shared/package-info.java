/** Open to every feature and kept tiny: how a "no" is said, the zone, reading of catalogue files. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package vn.tiendo.shared;

import org.springframework.modulith.ApplicationModule;
