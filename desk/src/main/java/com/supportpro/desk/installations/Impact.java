package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import java.util.List;

/** Knows what depends on an add-on of its kind; offered as a bean by the feature that does. */
public interface Impact {

    /** What the action would stop or lose, each in a sentence for the reader of the page; nothing for other kinds. */
    List<String> of(Installation installation, Action action, Page page);
}
