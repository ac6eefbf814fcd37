/**
 * Studies of people who do not exist: phantoms, loops and electrocardiograms, computed and not recorded. The same seed makes the same
 * bytes. Knows DICOM and nothing of the house.
 */
@NullMarked
package org.mailian.demo.study;

import org.jspecify.annotations.NullMarked;
