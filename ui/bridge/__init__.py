"""The one bridge from the app's task events to Qt: jobs run on the app's loop thread, callbacks on the GUI thread."""

from ui.bridge.ports import Problem, Progress, TaskHandle, Tasks
from ui.bridge.runner import Job, Runner

__all__ = ["Job", "Problem", "Progress", "Runner", "TaskHandle", "Tasks"]
