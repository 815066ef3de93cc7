"""The plan publisher: a folder of YAML becomes the pages and files of a website.

Data flows one way, and each arrow is a function from values to values; only the last part knows MkDocs:

    plan_data/ -> source -> load, checks -> Plan -> Edition -> views -> pages, downloads -> mkdocs_adapter -> site/

Start reading at `pages`. A part uses only parts that stand above it in this list (a test holds that):

    audiences       The versions of the site.
    periods         Periods of time as an officer writes them.
    problems        What is wrong in a plan's files.
    disk_faults     What an editor reads when the disk, and neither plan nor code, stops a build.
    folders         What a system can do with whole folders: two change places, one is locked while in use.
    interruption    Ctrl-C and orders to end: a build that is stopped puts away what it began and says so.
    memory          What a live preview keeps: what is made of the same as last time is not made again.
    addresses       Where pages are, and the relative links between them, which fail when they lead nowhere.
    oklch           Colours in a space that is even to the eye.
    nesting         One page's body inside another page.
    page            A page before it is HTML: its address, its title, what it shows and where an editor changes it.
    policy          What a browser may load and run on the site's pages, and the headers that say so.
    preview         What a live preview remembers from one rebuild to the next.
    prose           Markdown of the plan's texts to safe HTML.
    plain_text      Markdown of the plan's texts as plain text.
    language/       Sentences and words of the plan's texts, and the rules for those of each version.
    xml_file        An XML document as the text of a file.
    publication     A site is built beside the last good one and takes its place only when it is complete.
    watching        Which files were saved, told at once where the disk tells it.
    today           The one value of today that everything depending on time is handed.
    source/         Reading the plan's files.
    model/          What a plan is.
    palette         What a council's colours become on light and on dark pages.
    series          The numbers of one reading.
    formats         Numbers.
    load/           From a folder to the plan in it.
    pictures/       Pictures that pages show: where they are drawn, cleaned and published.
    schedule        Whether an action or a milestone is late.
    walk            Every text and reference in a record with its place in its file.
    in_step/        Whether the other versions still say what the standard one says, and who has checked that.
    wording         The words of the interface.
    progress/       How a measure is going.
    reading         How one measure, or one part of it, is going: its values in time and what they mean on a day.
    placeholders/   Figures, dates and targets in texts, in the words of each version.
    charts/         Charts as drawings: shapes and finished words at places.
    checks/         What no single file shows.
    outside/        What other websites answer when they are asked for the pages that the plan links to.
    own_faults      What an editor reads when the site's own code is at fault.
    plan_files      Which files of `plan_data/files/` are published as they are.
    hidden_statements  Which forewords and statements may be shown on a day.
    told_to         A plan as a version tells it that has the pages of another.
    edition         An edition: one plan for one audience, as true on one day. Every view is made from it.
    changed         On which day what a page says last changed, as far as the plan's own dates tell.
    recorded        What an update records of a change to the plan, page by page, in sentences.
    chronicle       What happened, by the days that the plan itself gives: news, reports, changes to plan and measures.
    menu            The main menu.
    open_data/      The published plan and its figures as files that other people's tools read.
    editor/         Help for whoever types a plan in a program that knows JSON Schema.
    difference/     What a change does to the plan, page by page and version by version.
    rendering       Pages to HTML.
    feed            The feed of what happened, for programs that tell people what is new.
    stylesheet      The stylesheet of each version, with the council's colours.
    schemes         The colours of the stylesheet by name, in light, dark and high contrast.
    nearest         Where a reader goes on who changes to a version that does not have the page at hand.
    version_switch  Which version of the site a page is, and where its counterparts are in the others.
    handwriting     Pages written by hand, as accessible as the rest.
    proofreading    What is wrong in a page written by hand, said to whoever wrote it.
    views/          What pages show.
    specimens       Every part of the site on the pages for designers, made as the real ones are.
    pages           Which pages exist. Start reading here.
    version_texts   The texts of the other versions, by the topic they are about.
    search_index    What the search page looks through.
    shell           What stands round every page.
    stratml/        The plan in the standard form in which strategic plans are exchanged.
    downloads       Files of the site that the plan gives and that are no pages.
    assets          Files that belong to every site whatever its plan says.
    publisher       From a folder of YAML to everything a site needs.
    whole_site      All pages of one build as HTML, each made for its version.
    export/         The way out: the whole published plan as Markdown files for any site generator.
    starting/       How a plan begins and grows: what is asked, and the files that the answers become.
    workbook/       Figures as a workbook: written for people who live in Excel, and read back with care.
    commands/       What `python -m plan` can do.
    __main__        `python -m plan`: the commands for people who write a plan. Nothing here ends in a traceback.
    chosen_plan     The plan that a build is about.
    mkdocs_adapter  How the plan's pages become MkDocs pages. Only this module and `hooks/events.py` know MkDocs.
"""
