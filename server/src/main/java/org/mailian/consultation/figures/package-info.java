/** What is counted of consultation: by month, kind, partner, specialty and expert, as figures that open their cases and as a workbook. */
@NullMarked
package org.mailian.consultation.figures;

import org.jspecify.annotations.NullMarked;
