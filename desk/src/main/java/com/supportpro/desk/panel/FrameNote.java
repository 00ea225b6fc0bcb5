package com.supportpro.desk.panel;

import com.supportpro.desk.texts.Words;
import java.util.Optional;

/** Offered as a bean by a feature that has something to tell every operator on every page. */
public interface FrameNote {

    /** Empty while there is nothing to tell. */
    Optional<String> text(Words words);
}
