/**
 * From a chat to a consultation: what was pasted is read and masked in passing, and pictures are laid into the draft as a person has
 * covered them. Nothing of the text, and no picture as it came, is kept.
 */
@NullMarked
package org.mailian.consultation.chat;

import org.jspecify.annotations.NullMarked;
